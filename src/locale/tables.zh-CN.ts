import { settingsZhCN } from './settings.zh-CN.js';
import type { TableWords } from './tableWords.js';

const SUBJECTS = ['语文', '数学', '英语', '物理', '化学', '生物', '道德与法治', '历史', '地理'];

/** 新建表格的文字。表里怎样称呼这些孩子，由设置决定。 */
export const tablesZhCN: TableWords = {
  tabs: {
    // The plans' own name for it, where a school has no word of its own. The tab is for its teachers alone.
    archive: (label) => (label === settingsZhCN.defaults.label ? '学困生档案' : `${label}档案`),
    pairing: '结对帮扶',
  },
  headers: {
    studentId: '学号',
    name: '姓名',
    class: '班级',
    strengths: '闪光点',
    interests: '兴趣爱好',
    kind: '档案类别',
    difficulty: '困难类型',
    weakSubject: '薄弱学科',
    cause: '成因分析',
    habit: '学习习惯',
    background: '家庭情况',
    leftBehind: '留守',
    boarding: '寄宿',
    health: '健康',
    guardian: '监护人',
    consent: '监护人同意',
    state: '帮扶状态',
    helperRole: '结对方式',
    helper: '帮扶人',
    subject: '帮扶学科',
    goal: '目标',
    from: '开始时间',
    to: '结束时间',
  },
  choices: {
    kind: ['边缘生', '特长生'],
    difficulty: ['学习', '行为习惯', '心理', '家庭', '健康'],
    weakSubject: SUBJECTS,
    leftBehind: ['是', '否'],
    boarding: ['是', '否'],
    health: ['无需关照', '需要关照'],
    consent: ['已同意', '未同意', '待确认'],
    state: ['帮扶中', '已转化', '已退出', '已转学'],
    helperRole: ['包班', '包人', '学习帮手', '小组'],
    subject: SUBJECTS,
  },
  several: '可以选一项，也可以写几项，用顿号隔开。',
  manyAt: ['difficulty', 'weakSubject', 'cause', 'subject'],
  one: '请从列表里选；列表里没有的也可以直接写。',
};
