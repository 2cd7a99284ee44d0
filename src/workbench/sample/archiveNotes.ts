import type { SampleLanguage } from './words.js';

/** What the archive says of a student: strengths as fully as difficulties, and nothing that no feature uses. */
export interface ArchiveNote {
  difficulty: string;
  cause: string;
  family: string;
  interests: string;
  strengths: string;
  state: string;
  consent: string;
}

const note = (
  difficulty: string,
  cause: string,
  family: string,
  interests: string,
  strengths: string,
  state: string,
  consent: string,
): ArchiveNote => ({ difficulty, cause, family, interests, strengths, state, consent });

const zh: ArchiveNote[] = [
  note(
    '学习',
    '七年级代数基础有缺口',
    '父母都在本地上班',
    '篮球',
    '训练从不迟到，会带着队友一起练',
    '帮扶中',
    '已签',
  ),
  note(
    '学习',
    '识字量偏少，读题慢',
    '与爷爷奶奶同住',
    '养花',
    '班级植物角由他照料，细心有耐心',
    '帮扶中',
    '已签',
  ),
  note(
    '学习习惯',
    '作业常常拖到睡前',
    '父亲常年出差',
    '画漫画',
    '黑板报插图的主笔，观察力强',
    '帮扶中',
    '已签',
  ),
  note('学习', '英语入门晚，不敢开口', '随父母从外地回来', '唱歌', '音准好，合唱队领唱', '帮扶中', '已签'),
  note('家庭', '放学后要照看弟弟', '父母开早餐店', '做饭', '懂得体谅人，做事有条理', '帮扶中', '已签'),
  note(
    '学习',
    '物理概念不清，公式靠背',
    '父母都在本地上班',
    '拆装小电器',
    '动手能力强，实验课的好帮手',
    '帮扶中',
    '已签',
  ),
  note('心理', '怕考试，考前睡不好', '与母亲同住', '读小说', '文字细腻，周记常被当作范文', '帮扶中', '已签'),
  note('学习习惯', '课堂笔记不完整', '父母做小生意', '足球', '反应快，愿意为同学跑腿', '帮扶中', '已签'),
  note(
    '健康',
    '上学期住院，缺课六周',
    '父母都在本地上班',
    '下象棋',
    '有韧劲，住院时坚持自学',
    '帮扶中',
    '已签',
  ),
  note('学习', '几何空间想象弱', '寄宿，周末回家', '剪纸', '手巧，耐得住性子', '帮扶中', '已签'),
  note('学习', '背诵内容记不牢', '与外婆同住', '讲故事', '口才好，班会主持人', '帮扶中', ''),
  note(
    '学习习惯',
    '上课容易走神',
    '父母都在本地上班',
    '跑步',
    '校运会八百米第三名，能吃苦',
    '帮扶中',
    '已签',
  ),
];

const en: ArchiveNote[] = [
  note(
    'study',
    'gaps in algebra from grade 7',
    'both parents work in town',
    'basketball',
    'never late for practice, brings team mates along',
    'supported',
    'signed',
  ),
  note(
    'study',
    'reads slowly, small vocabulary',
    'lives with grandparents',
    'gardening',
    'looks after the class plants, careful and patient',
    'supported',
    'signed',
  ),
  note(
    'habits',
    'leaves homework to bedtime',
    'father often travels',
    'drawing comics',
    'draws the class notice board, a keen observer',
    'supported',
    'signed',
  ),
  note(
    'study',
    'started English late, shy to speak',
    'family moved back recently',
    'singing',
    'a true ear, leads the choir',
    'supported',
    'signed',
  ),
  note(
    'family',
    'minds a younger brother after school',
    'parents run a breakfast shop',
    'cooking',
    'considerate and well organised',
    'supported',
    'signed',
  ),
  note(
    'study',
    'learns physics formulas by heart',
    'both parents work in town',
    'mending gadgets',
    'good with the hands, a help in the lab',
    'supported',
    'signed',
  ),
  note(
    'mind',
    'nervous before exams, sleeps badly',
    'lives with mother',
    'novels',
    'writes finely, diary read out in class',
    'supported',
    'signed',
  ),
  note(
    'habits',
    'incomplete notes',
    'parents keep a small shop',
    'football',
    'quick, glad to help others',
    'supported',
    'signed',
  ),
  note(
    'health',
    'six weeks in hospital last term',
    'both parents work in town',
    'chess',
    'tenacious, kept studying in hospital',
    'supported',
    'signed',
  ),
  note(
    'study',
    'spatial reasoning in geometry',
    'boards, home at weekends',
    'paper cutting',
    'deft and patient',
    'supported',
    'signed',
  ),
  note(
    'study',
    'finds learning by heart hard',
    'lives with grandmother',
    'telling stories',
    'speaks well, hosts class meetings',
    'supported',
    '',
  ),
  note(
    'habits',
    'attention wanders in class',
    'both parents work in town',
    'running',
    'third in the 800 metres, works hard',
    'supported',
    'signed',
  ),
];

export const ARCHIVE_NOTES: Record<SampleLanguage, readonly ArchiveNote[]> = { 'zh-CN': zh, en };
