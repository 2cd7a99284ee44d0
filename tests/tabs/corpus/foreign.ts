import type { CorpusCase } from './format.js';

/** Shapes of schools' own exports, and of lists that only look like a school's. */
export const foreign: CorpusCase[] = [
  {
    what: 'ranks below the sum of three main subjects as that sum’s',
    tabs: [
      {
        name: '期中',
        cells: `
姓名|学号|语文||数学||英语||三主科|||总分||
||成绩|班排|成绩|班排|成绩|班排|成绩|班排|年排|成绩|班排|年排
张三|'01|90|1|80|2|70|3|240|2|9|240|2|8
李四|'02|85|2|95|1|88|1|268|1|2|268|1|1
王五|'03|60|3|70|3|75|2|205|3|30|205|3|31
`,
        merges: ['C1:D1', 'E1:F1', 'G1:H1', 'I1:K1', 'L1:N1'],
        reads: `
exam, sure, header in rows 1 to 2
A name | B studentId | C score 语文 | D rank 语文 class | E score 数学 | F rank 数学 class | G score 英语 | H rank 英语 class | I score 三主科 | J rank 三主科 class | K rank 三主科 grade | L total | M rank class | N rank grade
subjects: 语文 数学 英语
01 · 张三 · ? · 90 80 70 · 240
02 · 李四 · ? · 85 95 88 · 268
03 · 王五 · ? · 60 70 75 · 205
marks: 9 scores, 0 absent, 0 blank, 0 invalid
note COMPOSITE_SUBJECT I2
`,
      },
    ],
  },
  {
    what: 'a sum of subjects joined by a stroke',
    tabs: [
      {
        name: '联考',
        cells: `
姓名|班级|语数外史/物||语文|数学|英语|历史|物理|总分
||分数|学校排名||||||
张三|1班|300|2|90|80|70|60||300
李四|1班|310|1|85|90|75||60|310
`,
        merges: ['C1:D1'],
        reads: `
exam, sure, header in rows 1 to 2
A name | B class | C score 语数英历物 | D rank 语数英历物 school | E score 语文 | F score 数学 | G score 英语 | H score 历史 | I score 物理 | J total
subjects: 语文 数学 英语 物理 历史
classes: 1班
· 张三 · 1班 · 90 80 70 blank 60 · 300
· 李四 · 1班 · 85 90 75 60 blank · 310
marks: 8 scores, 0 absent, 2 blank, 0 invalid
note COMPOSITE_SUBJECT C2
`,
      },
    ],
  },
  {
    what: 'a group whose name is no subject beside named ones',
    tabs: [
      {
        name: '期末',
        cells: `
姓名|班级|总分||第一高分||语文|数学
||成绩|班排|成绩|班排||
张三|1班|170|2|90|2|90|80
李四|1班|185|1|95|1|90|95
王五|1班|130|3|70|3|60|70
`,
        merges: ['C1:D1', 'E1:F1'],
        reads: `
exam, sure, header in rows 1 to 2
A name | B class | C total | D rank class | E - | F - | G score 语文 | H score 数学
subjects: 语文 数学
classes: 1班
· 张三 · 1班 · 90 80 · 170
· 李四 · 1班 · 90 95 · 185
· 王五 · 1班 · 60 70 · 130
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'letters for marks and ranks in the second header row',
    tabs: [
      {
        name: '成绩',
        cells: `
姓名|学号|语文||数学||总分|年排
S||成|年|成|年|成|年
张三|11|90|12|80|30|170|20
李四|12|85|20|95|2|180|9
王五|13|60|99|70|50|130|88
`,
        merges: ['C1:D1', 'E1:F1'],
        reads: `
exam, sure, header in rows 1 to 2
A name | B studentId | C score 语文 | D rank 语文 grade | E score 数学 | F rank 数学 grade | G total | H rank grade
subjects: 语文 数学
11 · 张三 · ? · 90 80 · 170
12 · 李四 · ? · 85 95 · 180
13 · 王五 · ? · 60 70 · 130
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a list of exam rooms as no table of students',
    tabs: [
      {
        name: '考场',
        cells: `
id|年级|考场|考试地点
1|高一|第1考场|一号楼101
2|高一|第2考场|一号楼102
3|高二|第3考场|二号楼201
`,
        reads: `
nothing, to be confirmed, header in row 1
A studentId | B grade | C - | D -
error NOT_AN_EXAM A1 no-students
`,
      },
    ],
  },
  {
    what: 'totals that are mostly words as an exam to be confirmed',
    tabs: [
      {
        name: '名单',
        cells: `
序号|姓名|准考证号|总分
1|张三|K001|未到场
2|李四|K002|未到场
3|王五|K003|未到场
4|赵六|K004|未到场
5|钱七|K005|未到场
6|孙八|K006|未到场
7|周九|K007|未到场
8|吴十|K008|88
`,
        reads: `
exam, to be confirmed, header in row 1
A - | B name | C examId | D total
K001 · 张三 · ? ·  · invalid
K002 · 李四 · ? ·  · invalid
K003 · 王五 · ? ·  · invalid
K004 · 赵六 · ? ·  · invalid
K005 · 钱七 · ? ·  · invalid
K006 · 孙八 · ? ·  · invalid
K007 · 周九 · ? ·  · invalid
K008 · 吴十 · ? ·  · 88
marks: 1 scores, 0 absent, 0 blank, 7 invalid
error INVALID_MARK D2
error INVALID_MARK D3
error INVALID_MARK D4
error INVALID_MARK D5
error INVALID_MARK D6
error INVALID_MARK D7
error INVALID_MARK D8
`,
      },
    ],
  },
  {
    what: 'a kind of enrolment as no kind of difficulty',
    tabs: [
      {
        name: '学生信息',
        cells: `
学籍号|姓名|年级|班级|座号|在校否|类型|性别
G001|张三|高一|1|1|是|统招|男
G002|李四|高一|1|2|是|择校|女
`,
        reads: `
archive, sure, header in row 1
A registryId | B name | C grade | D class | E - | F status | G - | H -
classes: 1
G001 · 张三 · 1
G002 · 李四 · 1
`,
      },
    ],
  },
  {
    what: 'kinds of difficulty below the same word',
    tabs: [
      {
        name: '帮扶对象',
        cells: `
姓名|班级|学号|类型
张三|八(1)班|'01|学习困难
李四|八(1)班|'02|家庭困难
`,
        reads: `
archive, sure, header in row 1
A name | B class | C studentId | D difficulty
classes: 八(1)班
01 · 张三 · 八(1)班
02 · 李四 · 八(1)班
`,
      },
    ],
  },
  {
    what: 'a roster with a teaching group beside the class',
    tabs: [
      {
        name: '生物选考',
        cells: `
教学班名称|学生学号|学生姓名|学生性别|扩展号|选课组合|行政班
生物1班|20250101|张三|男|K8801|物化生|高二1班
生物1班|20250102|李四|女|K8802|史化生|高二2班
`,
        reads: `
archive, sure, header in row 1
A - | B studentId | C name | D - | E - | F - | G class
classes: 高二1班、高二2班
20250101 · 张三 · 高二1班
20250102 · 李四 · 高二2班
`,
      },
    ],
  },
  {
    what: 'a roster in English with columns of its own',
    tabs: [
      {
        name: 'Students',
        cells: `
StudentID|Name|ClassLabel|ParentPassword
S101|Ann Li|G7-Blue|q8x2w1
S102|Ben Wang|G7-Blue|m3k9d4
`,
        reads: `
archive, sure, header in row 1
A studentId | B name | C - | D -
S101 · Ann Li · ?
S102 · Ben Wang · ?
`,
      },
    ],
  },
  {
    what: 'a roster with chosen subjects',
    tabs: [
      {
        name: '学生信息',
        cells: `
学号|姓名|选科1|选科2|选科3
1001|张三|物理|化学|生物
1002|李四|历史|政治|地理
`,
        reads: `
archive, sure, header in row 1
A studentId | B name | C - | D - | E -
1001 · 张三 · ?
1002 · 李四 · ?
`,
      },
    ],
  },
  {
    what: 'a roster with a language learnt and an empty column for marks',
    tabs: [
      {
        name: '学生信息表',
        cells: `
学校名称|座号|姓名|学籍辅号|年级|班级|学籍校|入学年份|学校代号|选考科目|月考成绩|录取情况|外语
第五中学|1|张三|G001|高二|01|本校|2024|05|物化生||统招|英语
第五中学|2|李四|G002|高二|01|本校|2024|05|史政地||统招|日语
第五中学|3|王五|G003|高二|02|外校|2024|05|物化地||统招|英语
`,
        reads: `
archive, sure, header in row 1
A school | B - | C name | D registryId | E grade | F class | G - | H grade | I school | J - | K - | L - | M -
classes: 01、02
G001 · 张三 · 01
G002 · 李四 · 01
G003 · 王五 · 02
`,
      },
    ],
  },
  {
    what: 'staff by their posts',
    tabs: [
      {
        name: '教师信息',
        cells: `
序号|姓名*|帐号*|手机号*|参加工作年月*|行政职务*|专业技术职务*|学历*
1|王老师|wang01|13000000001|2001-07|教务主任|一级教师|本科
`,
        reads: `
nothing, to be confirmed, header in row 1
A - | B name | C - | D guardian | E - | F - | G - | H -
error NOT_AN_EXAM A1 staff
`,
      },
    ],
  },
  {
    what: 'students across and subjects down as a table to be transposed',
    tabs: [
      {
        name: '成绩表',
        cells: `
成绩\\姓名|张三|李四|王五
语文|89|95|93
数学|98|99|81
英语|91|100|89
`,
        reads: `
nothing, to be confirmed, header in row 1
A name | B - | C - | D -
error NOT_AN_EXAM A1 transposed
`,
      },
    ],
  },
  {
    what: 'students across without a word for their names as well',
    tabs: [
      {
        name: '成绩表',
        cells: `
科目|张三|李四|王五
语文|89|95|93
数学|98|99|81
`,
        reads: `
nothing, to be confirmed, no header
error NOT_AN_EXAM A1 transposed
`,
      },
    ],
  },
  {
    what: 'one child’s exams without a name as marks of nobody',
    tabs: [
      {
        name: 'Sheet1',
        cells: `
考试名称|科目|分数|班排|年排
期中|语文|95|3|20
期中|数学|88|9|61
`,
        reads: `
nothing, to be confirmed, no header
error NOT_AN_EXAM A1 nobody
`,
      },
    ],
  },
  {
    what: 'sums of classes without a name as marks of nobody',
    tabs: [
      {
        name: 'Sheet1',
        cells: `
学校|年级|班级|科目A|科目B|总分
第五中学|八|1|80|90|170
第五中学|八|2|70|60|130
`,
        reads: `
nothing, to be confirmed, no header
error NOT_AN_EXAM A1 nobody
`,
      },
    ],
  },
  {
    what: 'posts on a web site as no students',
    tabs: [
      {
        name: 'posts',
        cells: `
id|bid|正文|日期|点赞数
48811|Nx1|今天的电影非常好看，推荐给每一位没有看过的朋友，值得再看一遍|2025-01-02|12
48812|Nx2|昨天的电影一般，不过音乐很好听，演员的表现也比上一部好了很多|2025-01-03|90
48813|Nx3|没有看懂结尾，有没有人可以解释一下最后十分钟到底发生了什么事情|2025-01-04|31
`,
        reads: `
nothing, to be confirmed, header in row 1
A studentId | B - | C - | D - | E -
error NOT_AN_EXAM A1 no-students
`,
      },
    ],
  },
  {
    what: 'comments on a film as no students',
    tabs: [
      {
        name: 'comments',
        cells: `
votes|name|seen|star|date|text
120|moonlight|看过|力荐|2025-01-02|今天的电影非常好看，推荐给每一位没有看过的朋友，值得再看一遍
98|river|看过|推荐|2025-01-03|昨天的电影一般，不过音乐很好听，演员的表现也比上一部好了很多
77|stone|看过|还行|2025-01-04|没有看懂结尾，有没有人可以解释一下最后十分钟到底发生了什么事情
`,
        reads: `
nothing, to be confirmed, header in row 1
A - | B name | C - | D - | E - | F -
error NOT_AN_EXAM A1 no-students
`,
      },
    ],
  },
  {
    what: 'a list of words in several languages as no students',
    tabs: [
      {
        name: 'Words',
        cells: `
en|fr|it|pt|id
Open|Ouvrir|Apri|Abrir|Buka
Close|Fermer|Chiudi|Fechar|Tutup
Save|Enregistrer|Salva|Salvar|Simpan
`,
        reads: `
nothing, to be confirmed, header in row 1
A - | B - | C - | D - | E studentId
error NOT_AN_EXAM A1 no-students
`,
      },
    ],
  },
  {
    what: 'a kind of sitting as no exam’s name',
    tabs: [
      {
        name: '成绩查询',
        cells: `
学号|姓名|课程名称|学分|百分成绩|五分成绩|考试类型
1001|张三|编译原理|2|81|3.1|正常考试
1001|张三|操作系统|3|85|3.7|补考
1002|李四|编译原理|2|90|4|正常考试
`,
        reads: `
exam, sure, header in row 1
A studentId | B name | C subject | D - | E score | F - | G -
subjects: 操作系统 编译原理
1001 · 张三 · ? · 85 81 · ?
1002 · 李四 · ? · blank 90 · ?
marks: 3 scores, 0 absent, 1 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'courses by their numbers',
    tabs: [
      {
        name: '成绩信息',
        cells: `
学号|课程号|成绩|年度
1001|C01|81|2025
1001|C02|85|2025
1002|C01|90|2025
`,
        reads: `
exam, sure, header in row 1
A studentId | B subject | C score | D -
subjects: C01 C02
1001 ·  · ? · 81 85 · ?
1002 ·  · ? · 90 blank · ?
marks: 3 scores, 0 absent, 1 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'nothing but subjects of a school’s own as an exam to be confirmed',
    tabs: [
      {
        name: '学生成绩',
        cells: `
学号|姓名|大学物理|离散数学|线性代数|平均成绩
1001|张三|81|72|90|81
1002|李四|65|88|71|74.67
1003|王五|93|54|68|71.67
1004|赵六|77|69|85|77
`,
        reads: `
exam, to be confirmed, header in row 1
A studentId | B name | C score 大学物理 | D score 离散数学 | E score 线性代数 | F -
subjects: 大学物理 离散数学 线性代数
1001 · 张三 · ? · 81 72 90 · ?
1002 · 李四 · ? · 65 88 71 · ?
1003 · 王五 · ? · 93 54 68 · ?
1004 · 赵六 · ? · 77 69 85 · ?
marks: 12 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'course codes as subjects to be confirmed',
    tabs: [
      {
        name: 'III-IT',
        cells: `
ENROLLMENT NUMBER|NAME OF STUDENT|DF|PS|DBMS
E2401|Ann Li|81|72|90
E2402|Ben Wang|65|88|71
E2403|Cara Zhao|93|54|68
E2404|Dan Qian|77|69|85
`,
        reads: `
exam, to be confirmed, header in row 1
A studentId | B name | C score DF | D score PS | E score DBMS
subjects: DBMS DF PS
E2401 · Ann Li · ? · 90 81 72 · ?
E2402 · Ben Wang · ? · 71 65 88 · ?
E2403 · Cara Zhao · ? · 68 93 54 · ?
E2404 · Dan Qian · ? · 85 77 69 · ?
marks: 12 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'a misspelt subject as one to be confirmed',
    tabs: [
      {
        name: 'Marks',
        cells: `
Name|Math|Physics|Chemisty
Ann Li|81|72|90
Ben Wang|65|88|71
Cara Zhao|93|54|68
Dan Qian|77|69|85
`,
        reads: `
exam, to be confirmed, header in row 1
A name | B score 数学 | C score 物理 | D score Chemisty
subjects: 数学 物理 Chemisty
· Ann Li · ? · 81 72 90 · ?
· Ben Wang · ? · 65 88 71 · ?
· Cara Zhao · ? · 93 54 68 · ?
· Dan Qian · ? · 77 69 85 · ?
marks: 12 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'Tot as the total',
    tabs: [
      {
        name: 'Marks',
        cells: `
Name|Roll_no|Maths|Science|Tot
Ann Li|S1|81|72|153
Ben Wang|S2|65|88|153
Cara Zhao|S3|93|54|147
`,
        reads: `
exam, sure, header in row 1
A name | B studentId | C score 数学 | D score 科学 | E total
subjects: 数学 科学
S1 · Ann Li · ? · 81 72 · 153
S2 · Ben Wang · ? · 65 88 · 153
S3 · Cara Zhao · ? · 93 54 · 147
marks: 6 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
  {
    what: 'marks beside questions',
    tabs: [
      {
        name: 'Quiz',
        cells: `
roll no|name|marks|q1|q2|q3
R01|Ann Li|17|5|6|6
R02|Ben Wang|12|4|4|4
R03|Cara Zhao|20|8|6|6
`,
        reads: `
exam, to be confirmed, header in row 1
A studentId | B name | C total | D - | E - | F -
R01 · Ann Li · ? ·  · 17
R02 · Ben Wang · ? ·  · 12
R03 · Cara Zhao · ? ·  · 20
marks: 3 scores, 0 absent, 0 blank, 0 invalid
`,
      },
    ],
  },
];
