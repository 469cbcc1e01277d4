import { expect, it } from 'vitest';
import { writeReport } from '../../src/hosts/file/write/write-report';
import { demonstrationSpec } from '../fixtures/demonstration-spec';
import { packageFaults } from './package-faults';

it('writes a package that Excel opens without repair, as far as its rules are known', async () => {
  expect(await packageFaults(await writeReport(demonstrationSpec()))).toEqual([]);
});

it('writes equal bytes for equal reports', async () => {
  expect(await writeReport(demonstrationSpec())).toEqual(await writeReport(demonstrationSpec()));
});
