import type { HonoursWords } from './honoursWords.js';

const EXAMS = { midterm: '期中考试', final: '期末考试', contest: '竞赛' } as const;

export const honoursZhCN: HonoursWords = {
  kinds: {
    classStar: '班级十星',
    conduct: '品德优秀生',
    academicProgress: '学业进步生',
    scholarship: '奖学金',
    contest: '竞赛奖',
    progress: '学习进步奖',
    praise: '及时表扬',
  },
  states: { nominated: '提名', granted: '通过', declined: '未通过', withdrawn: '撤回' },
  prizes: { 1: '一等奖', 2: '二等奖', 3: '三等奖' },
  fields: { students: '给谁', title: '称号', reason: '理由', by: '提名人' },
  problem: (code, field) => {
    switch (code) {
      case 'no-student':
        return '请先选一位同学。';
      case 'too-many-students':
        return '一次最多给 200 位同学提名。请分几次来。';
      case 'no-title':
        return '请写上称号，例如 守纪之星、二等奖。';
      case 'no-writer':
        return '请先写上您的名字。';
      case 'hurtful':
        return `${field}里有伤到孩子的说法，请换一个。`;
      case 'too-long':
        return `${field}太长了，请写短一些。`;
      case 'unfit-characters':
        return `${field}里有表格存不了的字符。请删掉那几个字符再存。`;
      default:
        return `${field}填得不对，请看一看再存。`;
    }
  },
  calendarTerm: ({ year, second }) => `${year}—${year + 1}学年第${second ? '二' : '一'}学期`,
  contestTitle: (exam, subject, prize) => [exam, subject, prize].filter((part) => part !== null).join(' '),
  prizeTitle: (subject, prize) => (subject === null ? prize : `${subject} ${prize}`),
  runReason: (baseline, current) => `从${baseline}到${current}，学习有进步`,
  progressReason: (baseline, current) => `从${baseline}到${current}，进步显著`,
  why: (before, now, change) => `第 ${before} 名到第 ${now} 名，进步 ${change} 名`,
  examUnread: (exam, sentence) => `「${exam}」没有读到：${sentence}`,
  fileName: (term) => `奖项总表 ${term}`,
  page: {
    title: '奖项总表',
    loading: '正在读取总表…',
    term: '学期',
    inSeason: '现在评什么',
    count: (granted, nominated, places) =>
      `已通过 ${granted}${nominated > 0 ? ` · 待定 ${nominated}` : ''}${places === null ? '' : ` · 名额 ${places}`}`,
    cause: (cause, kinds) => {
      switch (cause.code) {
        case 'exam':
          return `${cause.kind === null ? '' : kinds[cause.kind]}「${cause.exam}」已出`;
        case 'mid-term':
          return '学期过半';
        case 'term-end':
          return '学期快结束了';
        case 'any-time':
          return '随时可以';
        case 'waits-for':
          return `等${EXAMS[cause.kind]}`;
      }
    },
    step: (step) => {
      switch (step.code) {
        case 'nominate':
          return '提名';
        case 'decide':
          return '看待定的';
        case 'praise':
          return '表扬一位';
        case 'propose':
          return '由成绩提出';
        case 'compute':
          return '先去计算奖项';
        case 'register':
          return '登记这次的奖';
        case 'contest':
          return '评竞赛奖';
        case 'wait':
        case 'done':
          return '仍要提名';
      }
    },
    done: '已评完',
    waiting: '还没到',
    anyway: (award) => `仍要提名${award}`,
    praiseNow: '及时表扬',
    nominated: (count) => `待定 ${count}`,
    granted: (count) => `已通过 ${count}`,
    nobodyYet: '这个学期还没有提名。',
    decide: { granted: '通过', declined: '不通过', withdrawn: '撤回' },
    decideFor: (name, decision) => `${name}，${decision}`,
    grantAll: (award, count) => `${award} ${count} 人全部通过`,
    deciding: '正在写入决定…',
    decided: {
      granted: (names) => `${names}已通过。`,
      declined: (names) => `${names}没有通过。`,
      withdrawn: (names) => `${names}已撤回。`,
    },
    nominatedBy: (by, day) => `${by} ${day} 提名`,
    decidedBy: (by, day) => `${by} ${day} 决定`,
    evidence: '依据',
    evidenceGone: (id) => `记录 ${id} 在帮扶记录里找不到了`,
    ofRun: (at) => `${at} 计算的奖项`,
    undo: '撤销',
    undoing: '正在撤销…',
    undone: '已撤销。',
    back: '回到总表',
    nominate: (award) => `提名${award}`,
    who: '给谁',
    titleField: '称号',
    choose: '请选',
    reason: '理由',
    reasonHint: '不写分数和名次：表彰名单和奖状会用到总表。',
    evidenceOf: (name) => `${name}这学期的表扬记录`,
    by: '提名人',
    decider: '决定人',
    save: '保存提名',
    savePraise: '保存表扬',
    saving: '正在保存…',
    saved: (name, award, tab) => `${name}的${award}已写入「${tab}」。`,
    savedMany: (count, award, tab) => `${count} 人的${award}已写入「${tab}」。`,
    differs: '这张表先前已经送到，后来改的没有写入。请在总表里看一看。',
    over: '超出名额，仍然保存',
    propose: (award) => `提出${award}`,
    proposing: '正在看成绩…',
    proposedFrom: (baseline, current) => `全体同学从「${baseline}」到「${current}」，名次进步最多的：`,
    nobodyRose: '两次考试都有成绩的同学里，没有人名次前进。',
    level: '和最后一个名额并列，请商量后再定',
    already: '总表里已有',
    chosen: (count) => `选了 ${count} 人`,
    private: '名次和分数只在这里看，不会写进总表。',
    grantNow: '直接通过，不用再决定',
    enter: (count) => `把 ${count} 人写入总表`,
    contest: '哪一场竞赛',
    subject: '学科',
    total: '总分',
    winnersBy: '怎样评奖',
    byPlaces: '取前几名',
    byShares: '按参赛人数的比例',
    placesOf: (prize) => `${prize}，几名`,
    sharesOf: (prize) => `${prize}，百分之几`,
    place: (place, mark) => `第 ${place} 名，${mark} 分`,
    field: (count) => `有成绩的 ${count} 人。同分同奖。`,
    noWinners: '按这样评没有人得奖。',
    badNumbers: '请填整数；比例合计不超过 100，至少一个大于 0。',
    again: '重新评',
    runs: '哪一次计算的奖',
    run: ({ at, baseline, current, subject, prizes }) =>
      `${at} ${baseline} → ${current}${subject === null ? '' : `（${subject}）`}，${prizes} 人获奖`,
    runDone: (registered) => `其中 ${registered} 人已登记`,
    withdrawRun: (at) => `撤回 ${at} 那次的登记`,
    runWithdrawn: (count) => `${count} 人的登记已撤回。`,
    strayPrizes: (count) => `${count} 人登记的是已撤销的结果，去撤回`,
    noRuns: '这个学期还没有计算过奖项。',
    toAwards: '去计算奖项',
    register: (prizes) => `登记 ${prizes} 人`,
    registering: '正在登记…',
    registered: (added, already, tab) =>
      `新登记 ${added} 人${already > 0 ? `，${already} 人早已登记` : ''}，在「${tab}」。`,
    praises: '这学期的表扬记录',
    noPraises: '这学期的帮扶记录里还没有表扬。',
    enterPraise: (name) => `把给${name}的表扬写入总表`,
    entered: '已写入总表',
    export: '导出这个学期',
    exportHint: '总表里有理由和提名人，只给有关的老师看。',
    exporting: '正在导出…',
    download: '下载 CSV',
    copy: '复制',
    copied: (rows) => `已复制 ${rows} 行。`,
    notCopied: '浏览器不让复制。请用下载。',
    downloaded: (name, rows) => `已下载「${name}」，${rows} 行。`,
    guarded: (count) => `有 ${count} 格像公式，前面加了一个 '，免得别的程序拿去计算。`,
    openTab: '打开总表标签页',
    list: '、',
  },
};
