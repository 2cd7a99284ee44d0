import { describe, expect, test } from 'vitest';
import { habitsOf } from '../../src/tabs/habitRows.js';
import { layersOf } from '../../src/tabs/layerRows.js';
import { readLedger } from '../../src/tabs/readLedger.js';

describe('the rows of the habit table', () => {
  const table = (rows: unknown[][]) =>
    readLedger(
      {
        name: '习惯养成',
        values: [['周', '姓名', '班级', '学号', '做到的', '还没做到的', '记录人', '习惯编号'], ...rows],
      },
      'habit',
    )!;

  test('a day in the middle of a week stands for its Monday', () => {
    const rows = [
      ['2026-11-25', '张三', '八(2)班', '0101', '课前准备、认真听讲', '错题改正', '王老师', 'h1'],
      ['下周', '李四', '', '', '', '', '', ''],
    ];
    expect(habitsOf(table(rows))).toEqual([
      {
        id: 'h1',
        student: { ids: { studentId: '0101' }, name: '张三', className: '八(2)班' },
        week: '2026-11-23',
        kept: ['课前准备', '认真听讲'],
        notKept: ['错题改正'],
        by: '王老师',
        tab: '习惯养成',
        row: 2,
      },
      {
        id: '',
        student: { ids: {}, name: '李四', className: null },
        week: null,
        kept: [],
        notKept: [],
        by: '',
        tab: '习惯养成',
        row: 3,
      },
    ]);
  });

  test('a row without a name is none', () => {
    expect(habitsOf(table([['2026-11-23', '', '', '', '课前准备', '', '', 'h1']]))).toEqual([]);
  });
});

describe('the rows of the layer table', () => {
  const table = (rows: unknown[][]) =>
    readLedger(
      {
        name: 'Layers',
        values: [
          [
            'Date',
            'Name',
            'Class',
            'Student ID',
            'Subject',
            'Layer',
            'Layer target',
            'Recorded by',
            'Layer ID',
          ],
          ...rows,
        ],
      },
      'layer',
    )!;

  test('a subject goes by its usual name, and a layer may be small or full width or say 层', () => {
    const rows = [
      ['2026-11-25', '张三', '', '', '外语', 'ｂ', '背单词', '', 'l1'],
      ['', '张三', '', '', '数学', 'C层', '', '', 'l2'],
      ['', '张三', '', '', '国学', '提高', '', '', 'l3'],
      ['', '张三', '', '', '', 'A', '', '', 'l4'],
    ];
    expect(layersOf(table(rows)).map(({ subject, layer, date }) => [subject, layer, date])).toEqual([
      ['英语', 'B', '2026-11-25'],
      ['数学', 'C', null],
      ['国学', null, null],
    ]);
  });
});
