import type { RankScope } from '../tabs/reading.js';

/** 「设定」这一页的文字。 */
export const adoptZhCN = {
  title: '设定标签页',
  tab: '标签页',
  currentTab: '用现在打开的标签页',
  adoptedAs: (role: string) => `现在已设为${role}`,
  role: '这张表是',
  reading: '正在读这张表…',
  noTabs: '没有可以设的标签页。请先建一张成绩表。',

  // 读到了什么
  understood: (students: number) => `读到学生 ${students} 人`,
  classes: (names: string) => `班级：${names}`,
  subjects: (names: string) => `科目：${names}`,
  marks: (score: number, absent: number, blank: number, invalid: number) =>
    [
      `成绩 ${score} 个`,
      ...(absent > 0 ? [`缺考等 ${absent}`] : []),
      ...(blank > 0 ? [`空白 ${blank}`] : []),
      ...(invalid > 0 ? [`读不出 ${invalid}`] : []),
    ].join('，'),
  refused: (role: string) => `这张表不能直接设为${role}`,
  refusedText: '确实是这种表的话，也可以自己指定表头和各列。',
  byHand: (role: string) => `仍要设为${role}：自己指定`,
  byHandTitle: (role: string) => `自己指定，设为${role}`,
  byHandSteps: (what: string) => `先看表头对不对，再点列上方的说明，至少指定${what}。`,
  byHandExam: '姓名和一科成绩',
  byHandArchive: '姓名',
  byHandPairing: '姓名和帮扶人',

  // 前几行
  preview: '怎样读这张表',
  previewLabel: '这张表的前几行，每列上方写着读作什么',
  captions: '各列读作什么',
  tapCaption: '点列上方的说明，可以改。',
  rowMarks: {
    above: '标题',
    header: '表头',
    'full-marks': '满分',
    empty: '空行',
    'left-out': '跳过',
  },
  rowAbove: '表头上面的行不读入。',
  rowFullMarks: '这一行是各科满分。',
  rowEmpty: '这一行没有姓名，当作空行。',
  rowLeftOut: '这一行没有读入。',
  whyRow: (row: number, mark: string) => `${row} ${mark}，为什么`,
  rowSays: (row: number, why: string) => `第 ${row} 行：${why}`,
  moreRows: '中间的行照常读入',
  moreColumns: (n: number) => `右边还有 ${n} 列没有画出来。`,
  leftOutRows: (n: number) => `跳过的行 ${n}`,
  leftOutText: '这些行不是学生，没有读入。',
  leftOutMore: (n: number) => `还有 ${n} 行没有列出。`,

  // 一列
  caption: (column: string, header: string, readAs: string) => `${column} 列「${header}」，读作：${readAs}`,
  captionWithoutHeader: (column: string, readAs: string) => `${column} 列，没有列名，读作：${readAs}`,
  captionSaid: '已改过',
  captionDoubt: '没有把握',
  columnTitle: (column: string, header: string) => `${column} 列「${header}」`,
  columnTitleBare: (column: string) => `${column} 列（没有列名）`,
  values: (values: string) => `内容：${values}`,
  noValues: '这一列是空的。',
  readAs: '这一列是',
  groups: { who: '学生', subjects: '各科成绩', figures: '总分和名次', long: '每行一科的表', about: '情况' },
  subjectOf: (subject: string, what: string) => `${subject}${what}`,
  scopes: {
    class: '班级名次',
    grade: '年级名次',
    school: '学校名次',
    district: '区名次',
    city: '市名次',
  } satisfies Record<NonNullable<RankScope>, string>,
  otherSubject: '其他科目…',
  otherSubjectLabel: '科目名称',
  takeSubject: '就用这个科目',
  automatic: '恢复自动识别',

  // 表头
  headerIs: (where: string) => `表头：${where}`,
  headerRow: (first: number, last: number) => (first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`),
  headerNone: '没有',
  headerWhere: '表头在',
  headerLine: (n: number) => `第 ${n} 行`,
  headerTall: '表头占几行',
  headerLines: (n: number) => `${n} 行`,
  noHeader: '这张表没有表头',
  noHeaderText: '各列按字母 A、B、C 称呼，请逐列指定。以后不要移动这些列。',

  // 一个标签页里有几张表、几场考试
  blocks: (n: number) => `这里并排放着 ${n} 张表，读哪一张`,
  block: (n: number, range: string) => `左起第 ${n} 张（${range}）`,
  allBlocks: '当作一张表读',
  exams: (n: number) => `这里有 ${n} 场考试，用哪一场`,
  examsHint: '每一场可以分别设定：设好一场，再选另一场。',
  examAdopted: (exam: string) => `${exam} · 已设定`,
  nextExam: (exam: string) => `接着设「${exam}」`,

  // 满分
  fullMarks: (list: string) => `满分：${list}`,
  fullMarkLikely: (points: number) => `可能 ${points}`,
  fullMarkOf: (subject: string) => `${subject}满分`,
  fullMarkFrom: {
    header: '表头写着',
    row: '满分行写着',
    largest: '按最高分推测',
    said: '你填的',
    none: '不知道',
  },
  fullMarkBad: '要填大于 0 的数。',
  fullMarkUnknown: '未知',

  // 改过的地方
  saidTitle: (n: number) => `你定下的 ${n} 处`,
  saidText: '下次打开仍按这些读。',
  saidColumn: (header: string, readAs: string) => `「${header}」读作 ${readAs}`,
  saidFullMark: (what: string, points: number) => `${what}，满分 ${points}`,
  saidHeader: (where: string) => `表头：${where}`,
  saidExam: (exam: string) => `用「${exam}」这场考试`,
  saidBlock: (n: number) => `读左起第 ${n} 张表`,
  saidGone: '表里已没有这一列',
  allAutomatic: '全部恢复自动识别',

  // 核对
  doubtTitle: (n: number) => `有 ${n} 列没有把握，请核对`,
  doubtText: '对的打勾，不对的改。',
  doubtRight: (column: string, readAs: string) => `${column} 列是${readAs}`,
  doubtUnused: (column: string) => `${column} 列不使用`,
  doubtChange: '改',
  doubtChangeOf: (column: string) => `改 ${column} 列`,
  doubtAll: '以上各列都对',
  whichExam: (n: number) => `这里有 ${n} 场考试`,
  whichExamText: '请在上面选一场，或就用现在这一场。',
  takeExam: (exam: string) => `就用「${exam}」`,
  unsureTitle: '这张表没有完全读懂',
  unsureText: '请对照下面的图，看每列上方的说明对不对，再打勾。',
  unsureRight: '我看过了，每一列都读对了',
  confirmMissing: (n: number) => `还有 ${n} 处要核对：请打勾或改正。`,

  // 问题
  problems: (n: number) => `问题 ${n}`,
  noProblems: '没有发现问题。',

  // 这场考试
  examTitle: '这场考试',
  examName: '考试名称',
  examNameMissing: '请填考试名称，例如「期末」。',
  examTerm: '学期',
  examDate: '考试日期',
  examKind: '类型',
  optional: '可不填',

  // 登记与取消
  adopt: (role: string) => `设为${role}`,
  update: (role: string) => `更新${role}`,
  adopting: (tab: string) => `正在登记「${tab}」…`,
  adoptedExam: (tab: string, exam: string) => `「${tab}」里的「${exam}」已设为考试成绩。`,
  adopted: (tab: string, role: string) => `「${tab}」已设为${role}。`,
  release: '取消设定',
  releaseText: '只取消登记，这张表的内容不变。',
  released: (tab: string) => `「${tab}」已取消设定，表的内容没有变。`,
  releasing: (tab: string) => `正在取消「${tab}」的设定…`,
  again: '重新设定',
  next: '去看奖项',
  untouched: '只登记，不改动这张表。',
};

export type AdoptWords = typeof adoptZhCN;
