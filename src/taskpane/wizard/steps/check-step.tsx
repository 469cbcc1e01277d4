import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { DATASETS } from '../../../datasets/registry';
import { mappingProblems } from '../../../locales/recognition';
import { fillTemplate } from '../../../locales/template';
import { withCorrections } from '../../engine-worker/corrections';
import { Notice } from '../../notice';
import { rememberedFor } from '../remembered-mappings';
import { useSectionStyles } from '../section-styles';
import type { StepProperties } from '../step-properties';
import { groupTables } from '../table-groups';
import { DatasetCard } from './dataset-card';
import { FindingList } from './finding-list';
import { LeftTables } from './left-tables';
import { QuestionCard } from './question-card';
import { SavedFiguresCard } from './saved-figures-card';

/** What each table was taken for, what is doubtful, and what is wrong with the data. */
export function CheckStep({ state, store, language, words }: StepProperties): ReactElement | null {
  const sections = useSectionStyles();
  const [ignored, setIgnored] = useState(false);
  const { check, corrections } = state;
  if (check === null) return null;
  if (check.saved !== null) {
    return (
      <>
        <SavedFiguresCard saved={check.saved} words={words} language={language} />
        <FindingList findings={check.findings} words={words} language={language} show={() => null} />
      </>
    );
  }
  const recognised = check.tables.filter(({ dataset }) => dataset !== null);
  const left = check.tables.filter(({ dataset }) => dataset === null);
  const groups = groupTables(recognised);
  const { questions } = check;
  const remembered = ignored ? [] : rememberedFor(localStorage, check.tables);
  const busy = state.task !== null;
  const openWorkbook = state.sources.find(({ open }) => open);
  const problem = check.mappingProblem;
  const correct = (changed: typeof corrections): void => void store.correct(changed);
  return (
    <>
      <p className={sections.text}>
        {words.check.summary(recognised.length, groups.size)}
        {left.length > 0 && ` ${words.check.leftSummary(left.length)}`}
      </p>
      {problem && (
        <Notice intent="warning">
          {words.check.mappingFailed(fillTemplate(mappingProblems[language][problem.problem], { place: problem.place, value: problem.value }))}
        </Notice>
      )}
      {remembered.length > 0 && (
        <Notice
          actions={(
            <>
              <Button size="small" appearance="primary" disabled={busy} onClick={() => correct(withCorrections(corrections, remembered))}>{words.check.useRemembered}</Button>
              <Button size="small" onClick={() => setIgnored(true)}>{words.check.ignoreRemembered}</Button>
            </>
          )}
        >
          {words.check.remembered(new Set(remembered.map(({ columns, dataset }) => JSON.stringify([dataset, columns]))).size)}
        </Notice>
      )}
      {questions.length > 0 && (
        <>
          <h3 className={sections.heading}>{words.check.questionsHeading}</h3>
          <p className={sections.small}>{words.check.questionsIntro}</p>
          {questions.map((question) => (
            <QuestionCard
              key={question.key} question={question} words={words} language={language} disabled={busy}
              decide={() => correct(withCorrections(corrections, question.otherwise))}
            />
          ))}
        </>
      )}
      <h3 className={sections.heading}>{words.check.tablesHeading}</h3>
      <p className={sections.small}>{words.check.tablesIntro}</p>
      <ul className={sections.list}>
        {[...groups].map(([dataset, found]) => (
          <li key={dataset}>
            <DatasetCard
              label={DATASETS[dataset].label[language]} groups={found} corrections={corrections} words={words} language={language}
              busy={busy} correct={correct}
            />
          </li>
        ))}
      </ul>
      <LeftTables tables={left} corrections={corrections} words={words} language={language} busy={busy} correct={correct} />
      <FindingList
        findings={check.findings} words={words} language={language}
        show={(place) => (openWorkbook !== undefined && place.startsWith(`${openWorkbook.name}!`) ? () => void store.show(place) : null)}
      />
    </>
  );
}
