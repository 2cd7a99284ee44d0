import type { IWorkbookData } from '@univerjs/presets';
import { noise } from '../support/classes.js';
import { type OpenWorkbook, openWorkbook, type Tabs } from '../support/workbook.js';

/** A school with its archive, one exam and pairs, and as many rows of habits and layers as asked for. */
export interface Book {
  students?: number;
  rows?: number;
}

export const ARCHIVE = '帮扶档案';
const HEADER = [
  '学号',
  '姓名',
  '班级',
  '闪光点',
  '困难类型',
  '薄弱学科',
  '成因分析',
  '家庭情况',
  '是否留守',
  '帮扶状态',
];

export const numberOf = (at: number) => String(20250001 + at);
/** Everybody has a name of their own. */
export const nameOf = (at: number) =>
  [...'赵钱孙李周吴郑王冯陈'][at % 10]! +
  [...'明静强芳伟雨子思晨佳'][Math.floor(at / 10) % 10]! +
  [...'宁远欣怡涵宇轩浩琪桐'][Math.floor(at / 100) % 10]! +
  ['', ...'甲乙丙丁'][Math.floor(at / 1000)]!;
export const classOf = (at: number) => `八(${(at % 8) + 1})班`;

/** How a page names the student. */
export const handle = (at: number) => ({
  name: nameOf(at),
  class: classOf(at),
  ids: { studentId: numberOf(at) },
});

export function tabsOf({ students = 12, rows = 0 }: Book): Tabs {
  const all = Array.from({ length: students }, (_, at) => at);
  const day = (at: number) => `2025-${String((at % 9) + 1).padStart(2, '0')}-01`;
  return {
    期末: [
      ['学号', '姓名', '班级', '语文', '数学'],
      ...all.map((at) => [
        numberOf(at),
        nameOf(at),
        classOf(at),
        Math.round(50 + 50 * noise(1, at, 1)),
        Math.round(50 + 50 * noise(1, at, 2)),
      ]),
    ],
    [ARCHIVE]: [
      ['帮扶档案'],
      HEADER,
      ...all.map((at) => [
        numberOf(at),
        nameOf(at),
        classOf(at),
        at % 3 === 0 ? '' : '热心',
        '学习',
        '数学、外语',
        '基础不牢',
        13800000000 + at,
        at % 2 === 0,
        '帮扶中',
      ]),
    ],
    结对帮扶: [
      ['姓名', '班级', '学号', '结对方式', '帮扶人', '帮扶学科', '开始时间', '结束时间'],
      ...all
        .slice(0, 3)
        .map((at) => [nameOf(at), classOf(at), numberOf(at), '包人', '王老师', '数学', '2025-09-01', '']),
      [nameOf(0), classOf(0), numberOf(0), '包人', '李老师', '英语', '2025-02-01', '2025-06-30'],
    ],
    ...(rows === 0
      ? {}
      : {
          习惯养成: [
            ['周', '姓名', '班级', '学号', '做到的', '还没做到的', '记录人', '习惯编号'],
            ...Array.from({ length: rows }, (_, at) => [
              day(at),
              nameOf(at % students),
              classOf(at % students),
              numberOf(at % students),
              '课前准备',
              '',
              '王老师',
              `habit-${at}`,
            ]),
          ],
          分层教学: [
            ['日期', '姓名', '班级', '学号', '学科', '层次', '层内目标', '记录人', '分层编号'],
            ...Array.from({ length: rows }, (_, at) => [
              day(at),
              nameOf(at % students),
              classOf(at % students),
              numberOf(at % students),
              '数学',
              'B',
              '会做基础题',
              '王老师',
              `layer-${at}`,
            ]),
          ],
        }),
  };
}

export const ADOPTED = [
  {
    tab: '期末',
    role: 'exam',
    exam: { name: '期末', term: '八上', date: '2026-01-15', kind: '期末' },
    confirm: true,
  },
  { tab: ARCHIVE, role: 'archive', confirm: true },
  { tab: '结对帮扶', role: 'pairing', confirm: true },
] as const;

const adopted = new Map<string, IWorkbookData>();

/** The book with its tables set up. Setting up takes longest: it is done once for each size. */
export function openBook(code: string, book: Book = {}, tabs?: Tabs): OpenWorkbook {
  const key = JSON.stringify(book);
  const known = tabs === undefined ? adopted.get(key) : undefined;
  const open = openWorkbook(code, known === undefined ? (tabs ?? tabsOf(book)) : structuredClone(known));
  if (known === undefined) {
    for (const request of ADOPTED) open.host.run('adoptTab', [request]);
    if (tabs === undefined) adopted.set(key, open.snapshot());
  }
  open.calls.length = 0;
  return open;
}

/** The code of what was thrown, or `ok`. */
export function codeOf(work: () => unknown): string {
  try {
    work();
    return 'ok';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
