import type { SampleLanguage } from './words.js';

/** What the sample's support ledger says, in one language. Everybody in it is invented. */
export interface SampleLedgerWords {
  pairTab: string;
  pairHeaders: readonly string[];
  roles: { teacher: string; peer: string };
  /** One teacher for each subject of the class, in its order. */
  teachers: readonly string[];
  logTab: string;
  logHeaders: readonly string[];
  tutoring: string;
  talk: string;
  homeVisit: string;
  meeting: string;
  praise: string;
  /** What was done, what went well, what is next: one line is taken after the other. */
  tutored: ReadonlyArray<readonly [done: string, well: string, next: string]>;
  talked: ReadonlyArray<readonly [done: string, well: string, next: string]>;
  visited: readonly [done: string, well: string, next: string];
  met: readonly [done: string, well: string, next: string];
  praised: readonly [done: string, well: string, next: string];
  planTab: string;
  planHeaders: readonly string[];
  plan: {
    goal: (subject: string) => string;
    measure: string;
    measures: string;
    risk: string;
    budget: string;
    active: string;
    met: string;
  };
  evaluationTab: string;
  evaluationHeaders: readonly string[];
  scales: readonly [string, string, string, string];
  evaluated: string;
  goOn: string;
  registerTab: string;
  registerHeaders: readonly string[];
  /** Awards of the term: of which supported child, kind, title, reason, state. */
  awards: ReadonlyArray<
    readonly [child: number, kind: string, title: string, reason: string, state: string, day: string]
  >;
  granted: string;
  /** Who decides. */
  head: string;
  settingsTab: string;
  settingsHeaders: readonly string[];
  /** Item, content and note of each row. */
  settings: ReadonlyArray<readonly [item: string, content: string, note: string]>;
}

const zh: SampleLedgerWords = {
  pairTab: '结对帮扶',
  pairHeaders: ['学号', '姓名', '班级', '帮扶角色', '帮扶人', '帮扶学科', '开始时间'],
  roles: { teacher: '教师', peer: '学习帮手' },
  teachers: ['陈老师', '王老师', '李老师', '赵老师', '孙老师', '周老师', '吴老师', '郑老师'],
  logTab: '帮扶记录',
  logHeaders: [
    '日期',
    '班级',
    '姓名',
    '学号',
    '类型',
    '学科',
    '分钟',
    '做了什么',
    '好的地方',
    '还要努力',
    '下一步',
    '记录人',
    '更正',
    '记录编号',
  ],
  tutoring: '辅导',
  talk: '谈话',
  homeVisit: '家访',
  meeting: '交流会',
  praise: '表扬',
  tutored: [
    ['面批上周的作业，订正五道错题', '订正得很认真', '周三再看一遍同类题'],
    ['从课本例题讲起，自己做两道', '第二题独立做对了', '回家把例题讲给家长听'],
    ['补了上一章的基础', '愿意开口问了', '准备一个错题本'],
    ['听写和背诵，改错三处', '背得比上次流利', '明早课前再背一次'],
  ],
  talked: [
    ['聊了这周的作业和睡眠', '自己说出了拖拉的原因', '九点半前收拾书包'],
    ['说了最近上课的感觉', '认得出自己哪里进步了', '每天举手一次'],
    ['谈了和同桌的相处', '主动道了歉', '下周换组再看'],
  ],
  visited: ['到家里坐了半小时，和家长谈了作业时间', '家里有安静的书桌', '家长每晚看一次作业本'],
  met: ['各科老师一起看了本月的记录', '两个孩子的作业都交齐了', '下月先补基础再做题'],
  praised: ['连续一周作业按时交', '全班鼓了掌', '继续坚持'],
  planTab: '帮扶计划',
  planHeaders: [
    '姓名',
    '班级',
    '学号',
    '学科',
    '目标',
    '衡量',
    '起点',
    '目标值',
    '达成日期',
    '措施',
    '摸底起',
    '摸底止',
    '方案起',
    '方案止',
    '实施起',
    '实施止',
    '评估起',
    '评估止',
    '风险预案',
    '经费物资',
    '状态',
    '制定人',
    '计划编号',
  ],
  plan: {
    goal: (subject) => `学期末${subject}达到班级平均`,
    measure: '班级平均',
    measures: '每周辅导一次，作业面批，每天一道基础题',
    risk: '连续两次没有进步时，和家长一起调整',
    budget: '错题本一本',
    active: '进行中',
    met: '已达成',
  },
  evaluationTab: '月度评估',
  evaluationHeaders: [
    '月份',
    '姓名',
    '班级',
    '学号',
    '学习',
    '习惯',
    '心理',
    '家庭',
    '评语',
    '决定',
    '评估人',
    '日期',
    '评估编号',
  ],
  scales: ['有待关注', '稳定', '有进步', '进步明显'],
  evaluated: '作业比上月整齐，课上开口的次数多了',
  goOn: '继续',
  registerTab: '奖项总表',
  registerHeaders: [
    '学期',
    '奖项',
    '称号',
    '姓名',
    '班级',
    '学号',
    '理由',
    '依据',
    '提名人',
    '提名日期',
    '状态',
    '决定人',
    '决定日期',
    '奖项编号',
  ],
  awards: [
    [0, '班级十星', '助人之星', '每天帮同桌整理笔记', '通过', '2026-05-08'],
    [3, '班级十星', '劳动之星', '值日从不缺席', '通过', '2026-05-08'],
    [5, '班级十星', '进步之星', '课上开口的次数多了', '提名', '2026-05-08'],
    [2, '及时表扬', '', '连续一周作业按时交', '通过', '2026-06-30'],
    [7, '品德优秀生', '', '主动照顾生病的同学', '提名', '2026-07-02'],
  ],
  granted: '通过',
  head: '郑老师',
  settingsTab: '设置',
  settingsHeaders: ['项目', '内容', '说明'],
  settings: [
    ['称呼', '帮扶对象', '屏幕上怎样称呼这些孩子，不超过 20 个字'],
    ['学段', '义务教育', '义务教育 或 高中'],
    ['学期', '2025—2026学年第一学期 2025-09-01 至 2026-01-23', '一学期一行'],
    ['学期', '2025—2026学年第二学期 2026-03-02 至 2026-07-03', '一学期一行'],
    ['学期', '', '一学期一行'],
    ['假期', '清明节 2026-04-04 至 2026-04-06', '一个假期一行'],
    ['假期', '劳动节 2026-05-01 至 2026-05-05', '一个假期一行'],
    ['假期', '端午节 2026-06-19 至 2026-06-21', '一个假期一行'],
    ['假期', '', '一个假期一行'],
    ['从哪天起提醒', '', '在这之前的不算晚；空着就从学期开始算'],
    ['每周辅导', '周五 13:00–15:00', '不用提醒就写 不要求'],
    ['谈话', '每 1 周一次', '不用提醒就写 不要求'],
    ['考后谈话', '月考、期中、期末后 7 天内', '不用提醒就写 不要求'],
    ['月度评估', '每 1 个月一次', '不用提醒就写 不要求'],
    ['交流会', '每 1 个月一次', '不用提醒就写 不要求'],
    ['家访', '每学期 1 次', '不用提醒就写 不要求'],
    ['包班班数', '2', '一位行政人员最多包几个班'],
    ['包人人数', '3', '一位教师最多带几人'],
    ['学习帮手人数', '1', '一位学习帮手最多帮几人'],
    ['小组人数', '6', '一个小组最多几人'],
    ['计划阶段', '摸底 1 周、方案 2 周、实施 1 个月、评估 1 个月', '四个阶段各多久'],
  ],
};

const en: SampleLedgerWords = {
  pairTab: 'Pairing',
  pairHeaders: ['Student ID', 'Name', 'Class', 'Helper role', 'Helper', 'Subject', 'From'],
  roles: { teacher: 'teacher', peer: 'classmate' },
  teachers: ['Ms Alder', 'Mr Birch', 'Ms Cedar', 'Mr Downs', 'Ms Elm', 'Mr Fern', 'Ms Gale', 'Mr Heath'],
  logTab: 'Support log',
  logHeaders: [
    'Date',
    'Class',
    'Name',
    'Student ID',
    'Kind',
    'Subject',
    'Minutes',
    'What was done',
    'Went well',
    'To work on',
    'Next step',
    'Recorded by',
    'Corrects',
    'Record ID',
  ],
  tutoring: 'tutoring',
  talk: 'talk',
  homeVisit: 'home visit',
  meeting: 'meeting',
  praise: 'praise',
  tutored: [
    [
      'marked last week’s homework together, corrected five mistakes',
      'careful corrections',
      'a similar task on Wednesday',
    ],
    [
      'began with the worked example, then two tasks alone',
      'the second one right without help',
      'explain the example at home',
    ],
    ['filled gaps of the last chapter', 'dares to ask now', 'start a notebook of mistakes'],
    [
      'dictation and recitation, three corrections',
      'more fluent than last time',
      'once more before class tomorrow',
    ],
  ],
  talked: [
    ['talked about homework and sleep', 'named the reason for the delays', 'bag packed by half past nine'],
    ['talked about how lessons feel', 'sees what has become better', 'one raised hand a day'],
    ['talked about the neighbour in class', 'apologised unasked', 'look again after the new groups'],
  ],
  visited: [
    'half an hour at home, agreed on homework time',
    'there is a quiet desk',
    'a look at the notebook each evening',
  ],
  met: [
    'all teachers looked at this month’s records',
    'two hand in all homework now',
    'basics first next month',
  ],
  praised: ['a week of homework on time', 'the class applauded', 'keep it up'],
  planTab: 'Support plans',
  planHeaders: [
    'Name',
    'Class',
    'Student ID',
    'Subject',
    'Goal',
    'Measured by',
    'From',
    'Target',
    'By',
    'Measures',
    'Survey from',
    'Survey to',
    'Design from',
    'Design to',
    'Action from',
    'Action to',
    'Review from',
    'Review to',
    'Risks',
    'Budget',
    'State',
    'Made by',
    'Plan ID',
  ],
  plan: {
    goal: (subject) => `reach the class mean in ${subject} by the end of term`,
    measure: 'class mean',
    measures: 'tutoring once a week, homework marked together, one basic exercise a day',
    risk: 'after two exams without a rise, change the plan with the family',
    budget: 'one notebook',
    active: 'active',
    met: 'met',
  },
  evaluationTab: 'Monthly evaluation',
  evaluationHeaders: [
    'Month',
    'Name',
    'Class',
    'Student ID',
    'Study',
    'Habits',
    'Mind',
    'Family',
    'In words',
    'Decision',
    'Evaluated by',
    'Date',
    'Evaluation ID',
  ],
  scales: ['needs attention', 'steady', 'some progress', 'clear progress'],
  evaluated: 'tidier homework than last month, speaks up more often',
  goOn: 'continue',
  registerTab: 'Award register',
  registerHeaders: [
    'Term',
    'Award',
    'Title',
    'Name',
    'Class',
    'Student ID',
    'Reason',
    'Evidence',
    'Nominated by',
    'Nominated on',
    'State',
    'Decided by',
    'Decided on',
    'Award ID',
  ],
  awards: [
    [0, 'Class star', 'Helping star', 'shares tidy notes with a neighbour', 'granted', '2026-05-08'],
    [3, 'Class star', 'Work star', 'never misses a turn at cleaning', 'granted', '2026-05-08'],
    [5, 'Class star', 'Progress star', 'speaks up more often', 'nominated', '2026-05-08'],
    [2, 'Praise', '', 'a week of homework on time', 'granted', '2026-06-30'],
    [7, 'Good conduct', '', 'looked after a classmate who was ill', 'nominated', '2026-07-02'],
  ],
  granted: 'granted',
  head: 'Mr Heath',
  settingsTab: 'Settings',
  settingsHeaders: ['Item', 'Content', 'Note'],
  settings: [
    ['What we call them', 'supported student', 'What these children are called on screen'],
    ['Schooling', 'compulsory', 'compulsory or senior'],
    ['Term', '2025–26 Term 1 2025-09-01 to 2026-01-23', 'One row a term'],
    ['Term', '2025–26 Term 2 2026-03-02 to 2026-07-03', 'One row a term'],
    ['Term', '', 'One row a term'],
    ['Holiday', 'Spring holiday 2026-04-04 to 2026-04-06', 'One row a holiday'],
    ['Holiday', 'May holiday 2026-05-01 to 2026-05-05', 'One row a holiday'],
    ['Holiday', 'June holiday 2026-06-19 to 2026-06-21', 'One row a holiday'],
    ['Holiday', '', 'One row a holiday'],
    ['Remind from', '', 'Nothing before it counts as late; blank: from the start of the term'],
    ['Weekly tutoring', 'Fri 13:00–15:00', 'Write not asked to have no reminder'],
    ['Talk', 'every 1 week', 'Write not asked to have no reminder'],
    ['Talk after an exam', 'monthly, midterm, final: within 7 days', 'Write not asked to have no reminder'],
    ['Evaluation', 'every 1 month', 'Write not asked to have no reminder'],
    ['Meeting', 'every 1 month', 'Write not asked to have no reminder'],
    ['Home visits', '1 per term', 'Write not asked to have no reminder'],
    ['Most classes per administrator', '2', 'How many classes one administrator answers for at most'],
    ['Most students per teacher', '3', 'How many students one teacher supports at most'],
    ['Most students per classmate', '1', 'How many students one classmate helps at most'],
    ['Most students per group', '6', 'How many students a group has at most'],
    [
      'Plan stages',
      'survey 1 week, design 2 weeks, action 1 month, review 1 month',
      'How long each stage is',
    ],
  ],
};

export const SAMPLE_LEDGER_WORDS: Record<SampleLanguage, SampleLedgerWords> = { 'zh-CN': zh, en };
