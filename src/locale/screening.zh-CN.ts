import type { ScreeningReason, Unjudged } from '../core/screeningOutcome.js';
import type { ScreeningFacts, ScreeningWords } from './screeningWords.js';

const number = (value: number) => String(Math.round(value * 10) / 10);
const GROUP = { class: '班上', grade: '年级' } as const;

function reason(why: ScreeningReason, { baseline }: ScreeningFacts): string {
  switch (why.code) {
    case 'bottom':
      return `总分在${GROUP[why.within]}后 ${why.percent}%：${why.of} 人中第 ${why.rank} 名。`;
    case 'belowPass': {
      const marks = why.failed.map(
        ({ subject, mark, fullMark }) => `${subject} ${number(mark)}/${number(fullMark)}`,
      );
      const line = why.percent === 60 ? '不及格' : `不到满分的 ${why.percent}%`;
      return `${marks.join('、')}，${line}。`;
    }
    case 'fall':
      return `比「${baseline ?? '上次'}」退 ${why.places} 名：两次都有效的 ${why.of} 人里，第 ${why.from} 名到第 ${why.to} 名。`;
    case 'belowMean': {
      const gap = why.unit === 'points' ? `${number(why.gap)} 分` : `${number(why.gap)}%`;
      return `${why.subject ?? '总分'} ${number(why.mark)}，比班级平均 ${number(why.mean)} 低 ${gap}。`;
    }
  }
}

const WHY: Record<Unjudged['why'], string> = {
  absent: '缺考',
  deferred: '缓考，等补考成绩',
  exempt: '免考',
  disqualified: '成绩作废',
  invalid: '成绩看不懂，请先改正',
  incomplete: '没有成绩',
  ambiguous: '有同名或同号的行，分不清是哪一位',
  'not-listed': '成绩表里没有这名学生',
  'no-class': '没有写班级',
};

const PART = {
  bottom: '总分位置',
  belowPass: '不及格科目',
  fall: '名次变化',
  belowMean: '与平均分的差',
} as const;

const NAMED = 3;

function few(subjects: readonly string[]): string {
  const more = subjects.length > NAMED ? `等 ${subjects.length} 科` : '';
  return subjects.slice(0, NAMED).join('、') + more;
}

function open({ part, why, exam, subjects }: Unjudged, { baseline }: ScreeningFacts): string {
  const when = exam === 'baseline' ? `「${baseline ?? '上次'}」` : '';
  return `${PART[part]}：${when}${few(subjects)}${WHY[why]}。`;
}

/** 名单的文字。 */
export const screeningZhCN: ScreeningWords = {
  reason,
  open,
  note: (note) => {
    switch (note.code) {
      case 'no-part':
        return '还没有打开任何一条规则。请至少打开一条。';
      case 'full-mark-unknown': {
        const what = `不知道${note.subjects.join('、')}的满分，这${note.subjects.length > 1 ? '几' : '一'}科没有算进不及格`;
        return `${what}${note.all ? '，所以这一条没有用上' : ''}。请在规则里填满分，或写进表头，如「数学(120)」。`;
      }
      case 'subject-not-found':
        return `这场考试没有「${note.subject}」，比平均分低的这一条没有用上。`;
      case 'no-baseline':
        return '没有选更早的考试，退步的这一条没有用上。';
      case 'not-comparable':
        return '两场考试没有共同的科目，也不都有总分，退步的这一条没有用上。';
      case 'no-classes':
        return '成绩表里没有班级，全体当作一个班来比。';
      case 'one-exam':
        return '这里只看了一场考试。一次没考好说明不了什么，请和平时的了解放在一起看。';
      case 'regression':
        return '这次排在后面的学生，下次平均会高一些，不帮也是这样（回归均值）。名单只是商量的起点。';
    }
  },
  inArchive: (place, label) => {
    switch (place.state) {
      case 'none':
        return '不在档案里';
      case 'active':
        return `已是${label}（「${place.tab}」第 ${place.row} 行）`;
      case 'ended':
        return `档案里有，帮扶已结束（「${place.tab}」第 ${place.row} 行）。要再帮扶，请改那一行的状态。`;
      case 'unclear':
        return '档案里有同名的，分不清是不是同一位。请先把学号补全。';
    }
  },
  namesake: (tab, row) => `「${tab}」第 ${row} 行同名不同号，按两名学生处理。`,
  weakSubjects: (subjects) => `薄弱学科：${subjects.join('、')}`,
  subjectList: (subjects) => subjects.join('、'),
  inSupport: '帮扶中',
  counts: ({ students, candidates, unjudged, clear }) =>
    `共 ${students} 人：符合规则 ${candidates} 人，不符合 ${clear} 人，无法判断 ${unjudged} 人。`,
  skipped: {
    'in-archive': '已在档案里',
    unclear: '档案里有同名的，分不清',
    'other-class': '这份档案没有班级一列，是另一个班的',
    twice: '名单里写了两次',
  },
  notUndone: { changed: '这一行后来改过', gone: '这一行已经不在' },
  added: (n, tab) => `已把 ${n} 人加进「${tab}」。`,
  undoable: (n, tab) => `上次给「${tab}」加了 ${n} 人`,
  takenBack: (n, tab) => `已从「${tab}」撤回 ${n} 人。`,
  page: {
    title: '名单',
    privateText: '只供老师商量，加不加由你定；不保存，不外传。',
    exam: '看哪场考试',
    baseline: '和哪场比退步',
    noBaseline: '不比',
    className: '班级',
    allClasses: '全部班级',
    reading: '正在读成绩和档案…',
    noExamTitle: '还没有考试成绩',
    noExamText: '名单从成绩里来。先把一张成绩表设为考试成绩。',
    adoptTab: (tab) => `把「${tab}」设为考试成绩`,
    otherTab: '选别的标签页',
    noArchiveTitle: '还没有档案',
    noArchiveText: '选好的学生要加进档案。有档案就设一份，没有就新建一份。',
    adoptArchive: '设一份档案',
    newArchive: '新建档案',
    making: '正在新建档案…',
    archive: '加进哪份档案',
    rules: '规则',
    anyOf: '符合任何一条就提出。',
    moreRules: '规则的细节',
    parts: {
      bottom: { label: '总分在后', figure: '总分在后百分之几' },
      belowPass: { label: '不及格至少', figure: '至少几科不及格' },
      fall: { label: '名次后退至少', figure: '至少后退几名' },
      belowMean: { label: '比班级平均低', figure: '比班级平均至少低多少' },
    },
    units: { bottom: '%', belowPass: '科', fall: '名' },
    within: '名次在哪里排',
    withinNames: { class: '班里', grade: '全体' },
    ties: '同分跨线时',
    tiesNames: { in: '都算', out: '都不算' },
    passPercent: '及格线，满分的百分之几',
    fullMark: (subject) => `${subject}满分`,
    fullMarkHint: '表里没写满分的科目，不填就不算。',
    meanUnit: '比平均低多少，按',
    unitNames: { points: '分', percent: '%' },
    meanOf: '比平均低，看什么',
    total: '总分',
    bad: {
      whole: (least, most) => `要填 ${least} 到 ${most} 的整数。`,
      above: (most) => `要填大于 0、不超过 ${most} 的数。`,
    },
    list: '提出的学生',
    chooseAll: '全选',
    chooseNone: '全不选',
    why: (name) => `${name}，看原因`,
    whyShort: '原因',
    alreadyIn: (n) => `其中 ${n} 人已在档案里。`,
    unjudged: (n) => `无法判断 ${n}`,
    unjudgedText: '缺成绩的学生不算落后，请另外看。',
    nobody: '没有学生符合这些规则。',
    showAll: (n) => `再显示 ${n} 人`,
    notes: (n) => `提醒 ${n}`,
    toRow: (tab, row) => `到「${tab}」第 ${row} 行`,
    add: (n) => `把 ${n} 人加进档案`,
    addNone: '先勾选要帮扶的学生',
    adding: (n) => `正在把 ${n} 人加进档案…`,
    addHint: (tab) => `加在「${tab}」最后一名学生的下面，可以撤销。`,
    notAdded: '没有加进去',
    notTakenBack: '没有撤回',
    undo: '撤销',
    undoHint: (at) => `${at}。后来改过的行不动。`,
    undoing: '正在撤回…',
    open: (tab) => `打开「${tab}」`,
    next: '接着请在档案里补上闪光点和成因。',
  },
};
