import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { SettingsState, TodayData } from '../../src/addon/api.js';
import { makeSample, sampleTabs } from '../../src/workbench/sample/index.js';
import { SAMPLE_DAY } from '../../src/workbench/sample/ledgerSheets.js';
import { openWorkbook } from '../support/workbook.js';

const code = readFileSync('dist/Code.js', 'utf8');

test.each(['zh-CN', 'en'] as const)(
  'the sample has something to show on its day, and leads back to it later: %s',
  (language) => {
    const userLocale = language === 'en' ? 'en_US' : 'zh_CN';
    const open = openWorkbook(code, makeSample(language), { userLocale });
    for (const request of sampleTabs(language)) open.host.run('adoptTab', [request]);
    const { tab, problems, values } = open.host.run('getSettings', [{}]) as SettingsState;
    expect({ tab, problems, terms: values.terms.length }).toEqual({
      tab: language === 'en' ? 'Settings' : '设置',
      problems: [],
      terms: 2,
    });
    const today = (day: string) => open.host.run('getToday', [{ day, helper: null }]) as TodayData;
    const data = today(SAMPLE_DAY);
    const count = (kind: string, late: boolean) =>
      data.tasks.filter((task) => task.kind === kind && task.late > 0 === late).length;
    expect(data).toMatchObject({ students: 12, notes: [], schoolWeek: true });
    // The final was yesterday: those who were talked to today are done; one was ill last week.
    expect({
      tutoring: [count('tutoring', false), count('tutoring', true)],
      talks: [count('examTalk', false), count('examTalk', true)],
      visits: [count('homeVisit', false), count('homeVisit', true)],
      evaluations: [count('evaluation', false), count('evaluation', true)],
      plans: [count('planStage', false), count('planStage', true)],
      meetings: count('meeting', false) + count('meeting', true),
    }).toEqual({
      tutoring: [6, 1],
      talks: [8, 1],
      visits: [3, 0],
      evaluations: [0, 2],
      plans: [1, 1],
      meetings: 0,
    });
    expect(data.week.done).toBeGreaterThan(8);
    expect(data.week.needed).toBeGreaterThan(data.week.done);
    expect(today('2026-11-28')).toMatchObject({ schoolWeek: false, nearest: SAMPLE_DAY, tasks: [] });
    open.dispose();
  },
);
