import { expect, test } from 'vitest';
import type { TabGrid } from '../../../src/tabs/reading.js';
import { recogniseTab } from '../../../src/tabs/recognise.js';
import { columnWord, gridOf } from './wildTab.js';

/** Tabs with merged cells: `row,column,rows,columns`, 1-based. */
const MERGED: Array<{ what: string; lines: string; merges: string; columns: string; classes?: string }> = [
  {
    what: 'subjects over 得分 and 排名, the rest merged downwards',
    lines: `
学号|姓名|语文||数学||总分|名次
||得分|排名|得分|排名||
*6 '01|name|m120|1|m120|1|sum|rank
`,
    merges: '1,1,2,1 1,2,2,1 1,3,1,2 1,5,1,2 1,7,2,1 1,8,2,1',
    columns: 'sid name score:语文 rank:语文 score:数学 rank:数学 total rank',
  },
  {
    what: '总分 and 总排名 in the lower row only, below nothing',
    lines: `
学号|姓名|语文||数学|||
||得分|排名|得分|排名|总分|总排名
*6 '01|name|m120|1|m120|1|sum|rank
`,
    merges: '1,1,2,1 1,2,2,1 1,3,1,2 1,5,1,2',
    columns: 'sid name score:语文 rank:语文 score:数学 rank:数学 total rank',
  },
  {
    what: '备注 in the lower row behind the last subject',
    lines: `
学号|姓名|语文||
||得分|等级|备注
*6 '01|name|m120|A,B|
*1 '07|name|m120|=A|=缺考
`,
    merges: '1,1,2,1 1,2,2,1 1,3,1,2',
    columns: 'sid name score:语文 scaled:语文 status',
  },
  {
    what: 'three rows: subject, 得分 and 排名, the rank over 班 and 年',
    lines: `
学号|姓名|语文|||数学|||总分
||得分|排名||得分|排名||
|||班|年||班|年|
*6 '01|name|m120|1|1|m120|1|1|sum
`,
    merges: '1,1,3,1 1,2,3,1 1,3,1,3 2,4,1,2 1,6,1,3 2,7,1,2 1,9,3,1 2,3,2,1 2,6,2,1',
    columns:
      'sid name score:语文 rank:语文.class rank:语文.grade score:数学 rank:数学.class rank:数学.grade total',
  },
  {
    what: '基本信息 and 各科成绩 over plain headers',
    lines: `
期中考试成绩表||||||
基本信息|||各科成绩|||备注
学号|姓名|班级|语文|数学|总分|
*6 '01|name|=八1班|m120|m120|sum|
`,
    merges: '1,1,1,7 2,1,1,3 2,4,1,3 2,7,2,1',
    columns: 'sid name class score:语文 score:数学 total -',
    classes: '八1班',
  },
  {
    what: 'a class merged down the side without a header',
    lines: `
|姓名|语文|数学
*1 =八1班|name|m120|m120
*2 |name|m120|m120
*1 =八2班|name|m120|m120
*2 |name|m120|m120
`,
    merges: '2,1,3,1 5,1,3,1',
    columns: 'class name score:语文 score:数学',
    classes: '八1班 八2班',
  },
  {
    what: 'titles of classes merged over the blocks',
    lines: `
八1班|||
姓名|语文|数学|总分
*4 name|m120|m120|sum
八2班|||
姓名|语文|数学|总分
*4 name|m120|m120|sum
`,
    merges: '1,1,1,4 7,1,1,4',
    columns: 'name score:语文 score:数学 total',
    classes: '八1班 八2班',
  },
  {
    what: '排名 over 班 and 级 behind the total',
    lines: `
姓名|语文|数学|总分|排名|
||||班|级
*6 name|m120|m120|sum|rank|grank
`,
    merges: '1,1,2,1 1,2,2,1 1,3,2,1 1,4,2,1 1,5,1,2',
    columns: 'name score:语文 score:数学 total rank:class rank:grade',
  },
];

function read(grid: TabGrid): string {
  const { headerRows, columns, students, classes, confidence } = recogniseTab(grid);
  return [
    `rows ${headerRows?.join()}`,
    columns.map(columnWord).join(' '),
    `${students} students of ${classes.join(' ')}`,
    confidence >= 0.8 ? 'sure' : 'unsure',
  ].join('\n');
}

test.each(MERGED)('$what: read the same whether merged cells are known or not', (tab) => {
  const merges = tab.merges.split(' ').map((text) => {
    const [row, column, rows, columns] = text.split(',').map(Number);
    return { row: row!, column: column!, rows: rows!, columns: columns! };
  });
  const wild = { what: tab.what, tab: '期中', lines: tab.lines, right: {} };
  const plain = read(gridOf(wild));
  expect(plain).toContain(`\n${tab.columns}\n`);
  expect(plain).toContain(`of ${tab.classes ?? ''}\nsure`);
  expect(read(gridOf({ ...wild, merges }))).toBe(plain);
});
