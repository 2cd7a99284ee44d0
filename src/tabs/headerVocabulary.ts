import type { MarkWord } from '../core/marks.js';
import type { Field } from './reading.js';

/**
 * Header words by field, in the form of `plainWord`: compact, lower case, English without 's, full stops and with `no`
 * for number. Earlier words of a line are preferred to later ones.
 */
export const FIELD_WORDS: ReadonlyArray<readonly [field: Field | null, words: string]> = [
  [
    'name',
    '姓名 学生姓名 考生姓名 名字 学生名字 学生名 同学姓名 孩子姓名 幼儿姓名 人名 中文姓名 同学 学生 考生 帮扶对象 帮扶对象姓名 受助学生 被帮扶学生 帮扶学生 帮扶学生姓名 学困生 学困生姓名 name studentname student fullname studentfullname nameofstudent names pupil pupilname child childname candidate candidatename learnername mentee tutee 辅导对象 被帮扶人 被帮扶同学 displayname 姓名科目 科目姓名 姓名学科 学科姓名 姓名项目 项目姓名 姓名成绩 成绩姓名 姓名成绩科目 科目成绩姓名',
  ],
  [
    'studentId',
    '学号 学生学号 学生id 学生编号 学生号 校内学号 班内学号 id studentid studentno studentidno pupilid pupilno admissionno admno admissionid idno rollno rollid roll rno enrolmentno enrollmentno matricno schoolid learnerid localid sisid studentcode',
  ],
  [
    'examId',
    '考号 考试号 准考证号 准考号 准考证 准考证号码 考生号 考生编号 自定义考号 学生考号 报名号 考籍号 考试证号 校内考号 条形码 examno examid candidateno candidateid',
  ],
  [
    'registryId',
    '学籍号 全国学籍号 学籍编号 学籍号码 学籍辅号 个人标识码 registryno registrationno regno upn uln ssid stateid lrn',
  ],
  [
    'nationalId',
    '身份证号 身份证号码 身份证 身份证件号 身份证件号码 居民身份证号 证件号 证件号码 nationalid nationalidno idcard idcardno',
  ],
  [
    'class',
    '班级 班级名称 班别 行政班 行政班级 教学班 所在班级 原班级 现班级 学生班级 班号 班 class classname homeroom homeroomclass homegroup rollclass form formclass formgroup tutorgroup reg regclass reggroup registrationgroup registrationclass class/section classandsection classsection section stream advisory division classno',
  ],
  [
    'grade',
    '年级 年级名称 届 届别 级 级别 入学年份 学部 grade gradelevel year yeargroup yearlevel std standard',
  ],
  ['school', '学校 学校名称 所在学校 校区 学校代码 学校代号 school schoolname campus'],
  [
    'exam',
    '考试名称 考试 考试编号 考试批次 考试场次 考试时间 考试日期 考试类型 考试类别 学期 exam examname examdate dateofexam testdate examination test testname term semester assessmentname',
  ],
  [
    'subject',
    '科目 学科 考试科目 科目名称 学科名称 课程 课程名称 帮扶学科 帮扶科目 subject subjectname course coursename 课程号 课程编号 课程代码 courseid courseno coursecode',
  ],
  [
    'total',
    '总分 总得分 总成绩 总分数 全科总分 各科总分 成绩总分 原始总分 总原始分 卷面总分 全科 合计 总计 总和 合计总分 合计分 总 total ttl tot totalscore totalmark totalmarks totalpoints grandtotal overalltotal coursetotal overall overallscore overallmark overallmarks overallresult aggregate aggregatescore aggregatemark sum totalobtained marksobtained totalmarksobtained',
  ],
  [
    'scaled',
    '赋分 赋分总分 总分赋分 赋分后总分 折合分 折合总分 折算分 折算总分 等级 赋分等级 总分等级 总评等级 标准分 总分标准分 总标准分 总t分 t分 z分 等第 等次 level gradeletter lettergrade finalgrade overallgrade tscore zscore t-score z-score scaledscore gpa 绩点',
  ],
  ['kind', '档案类别 档案类型 对象类别 对象类型 recordkind kindofrecord'],
  [
    'difficulty',
    '学困类型 困难类型 类型 学困类别 类别 学生类别 difficulty difficultytype typeofdifficulty areaofneed need needs sen sendneed',
  ],
  [
    'cause',
    '成因 主要原因 原因分析 学困原因 成因分析 原因 学困成因 形成原因 主要问题 存在问题 问题表现 主要表现 学困表现 现状分析 cause causes reason reasons concern concerns',
  ],
  ['background', '家庭背景 家庭情况 家庭状况 基本情况 家庭成员 background familybackground'],
  ['habit', '学习习惯 习惯 行为习惯 学习态度 学习情况 habits studyhabits'],
  ['interest', '兴趣爱好 兴趣 爱好 特长 闪光点 优点 优势 interests strengths strength hobbies'],
  [
    'guardian',
    '监护人 家长 家长姓名 监护人姓名 父亲 母亲 父亲姓名 母亲姓名 联系电话 家长电话 电话 手机 手机号 手机号码 电话号码 联系方式 家长联系方式 家长联系电话 家长手机 监护人电话 监护人联系方式 父亲电话 母亲电话 与学生关系 关系 guardian parent parents parent/guardian guardianname parentname phone phoneno contact contactno telephone tel mobile mobileno emergencycontact guardianmobile parentphone',
  ],
  [
    'welfare',
    '留守 是否留守 留守儿童 是否留守儿童 寄宿 是否寄宿 是否寄宿生 住宿 是否住宿 是否住校 住校 走读 健康 健康状况 单亲 是否单亲 低保 贫困 是否贫困 困难等级 残疾 随班就读 boarder boarding health leftbehind allergies medical',
  ],
  [
    'weakSubject',
    '薄弱学科 薄弱科目 学困学科 学困科目 弱科 弱势学科 困难学科 偏科 weaksubject weaksubjects weakestsubject',
  ],
  ['state', '帮扶状态 转化状态 转化情况 是否转化 转化效果 帮扶效果 supportstatus state'],
  [
    'consent',
    "监护人同意 监护人知情同意 监护人是否同意 家长同意 家长知情同意 家长是否同意 知情同意 知情同意书 同意书 同意 是否同意 consent parentalconsent parentconsent guardianconsent guardian’sconsent guardian'sconsent",
  ],
  [
    'helper',
    '帮扶人 帮扶教师 帮扶老师 帮扶教师姓名 帮扶人姓名 帮教老师 辅导教师 辅导老师 包保教师 责任人 责任教师 包班领导 包班人 学习帮手 结对同学 结对教师 结对老师 结对学生 结对对象 帮扶责任人 帮扶同学 师傅 小老师 小导师 导师 helper tutor mentor buddy peertutor studybuddy supportteacher',
  ],
  ['helperRole', '结对方式 结对类型 帮扶角色 包联方式 helperrole roleofhelper'],
  ['goal', '目标 转化目标 帮扶目标 预期目标 提升目标 goal goals target targets'],
  [
    'period',
    '起止时间 帮扶时间 帮扶时段 起始时间 结束时间 开始时间 帮扶周期 period from to startdate enddate',
  ],
  [
    null,
    '毕业学校 毕业院校 序号 顺序号 序列号 座号 座位号 座次 序 考场 考场号 考场名称 考室 考场座位号 座位 座次号 no # s/n sn srno sno slno serial serialno seatno seat 性别 男女 民族 出生日期 出生年月 生日 年龄 住址 家庭住址 家庭地址 现住址 地址 籍贯 政治面貌 职务 担任职务 班级职务 小组 组别 组号 宿舍 宿舍号 寝室 平均分 均分 平均 科均 平均成绩 个人平均分 进退 进退步 进步 退步 名次变化 排名变化 进步名次 进退名次 分差 得分率 比例 户口 户口性质 户口所在地 入学时间 入学年月 学籍状态 就读方式 满分 分值 总分值 日期 时间 时间戳记 提交时间 填表时间 班主任 任课教师 任课老师 教师 老师 家长签字 家长签名 签名 签字 选科 选科组合 选考科目 科类 文理科 文理 邮箱 date time timestamp sex gender m/f dob dateofbirth birthday age address average averagescore averagemark mean avg percentage percent % totalpercentage averagepercentage dormitory group team email emailaddress username middlename middlenames nationality ethnicity teacher homeroomteacher classteacher formteacher maxmark maxscore fullmark fullmarks maximummarks outof joindate admissiondate enrollmentdate enrolmentdate points possible',
  ],
];

/** Scores that do not say of what. */
export const GENERIC_SCORE_WORDS: ReadonlySet<string> = new Set(
  '分数 成绩 得分 原始分 原始成绩 百分成绩 卷面分 卷面成绩 考试成绩 考试分数 本次成绩 本次得分 比赛成绩 竞赛成绩 测试成绩 最终成绩 score scores mark marks points result results examscore testscore scoreobtained'.split(
    ' ',
  ),
);

/** 缺考 … as headers: what a tick below means. Null: only a word in the cell says something. */
export const STATUS_WORDS: ReadonlyArray<readonly [MarkWord | null, string]> = [
  ['absent', '缺考 是否缺考 缺考标记 缺考标志 缺考情况 absent isabsent absence'],
  ['disqualified', '作弊 是否作弊 作弊标记 违纪 是否违纪 违纪标记 cheating'],
  ['deferred', '缓考 是否缓考 缓考标记'],
  ['exempt', '免考 是否免考 免考标记 exempt'],
  [
    null,
    '状态 考试状态 学生状态 考生状态 参考状态 参考情况 是否参考 在校否 是否在校 备注 说明 备注说明 status attendance remark remarks note notes comment comments teachercomment teachercomments',
  ],
];

/** Running numbers as often as student numbers: the values decide. */
export const MAYBE_SERIAL_WORDS = '编号 号 号数 学生序号 indexno'.split(' ');

/** Of the helper's words, those that name the child who is helped when it is another column that names the helper. */
export const MAYBE_STUDENT_WORDS = '结对学生 结对同学 结对对象 帮扶同学'.split(' ');

export const NAME_PARTS: ReadonlyArray<readonly ['given' | 'family', string]> = [
  ['given', 'firstname preferredname knownas givenname givennames forename forenames first 名'],
  ['family', 'lastname surname familyname last 姓 surnames'],
];

/**
 * A header word in the form in which words compare: `Student's No.`, `STUDENT_NUMBER` and `studentno` are one.
 *
 * @param word compact, lower case
 */
export function plainWord(word: string): string {
  if (!/[a-z#]/.test(word)) return word;
  return word
    .replace(/['’`]s(?=[a-z])/g, '')
    .replace(/(?<=[a-z])s['’](?=[a-z])/g, '')
    .replace(/[_.](?=.)|(?<=.)[_.]/g, '')
    .replace(/(?<=[a-z])[-:](?=[a-z])/g, '')
    .replace(/(?:number|num|#)$/, (end, at: number) => (at === 0 ? end : 'no'))
    .replace(/of(?:the)?(?:pupil|candidate|learner|child|student)$/, 'ofstudent')
    .replace(/^(?:pupil|learner)(?=id|no|name|fullname)/, 'student');
}
