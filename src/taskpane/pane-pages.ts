import type { Language } from '../locales/language';
import type { PaneTexts } from '../locales/pane';
import { lazyPart, type LazyPart } from './lazy-part';
import type { PaneHost } from './pane-host';

export interface PageProperties {
  readonly host: PaneHost;
  readonly language: Language;
  readonly texts: PaneTexts;
}

/** The pages beside the wizard; few people need them, so each is loaded when it is asked for. */
export const PANE_PAGES: Readonly<Record<'functions' | 'share' | 'help', LazyPart<PageProperties>>> = {
  functions: lazyPart(async () => (await import(/* webpackChunkName: "functions-page" */ './functions-page')).FunctionsPage),
  share: lazyPart(async () => (await import(/* webpackChunkName: "share-page" */ './share-page')).SharePage),
  help: lazyPart(async () => (await import(/* webpackChunkName: "help-page" */ './help-page')).HelpPage),
};
