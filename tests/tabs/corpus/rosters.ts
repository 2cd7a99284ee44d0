import type { CorpusCase } from './format.js';

export const rosters: CorpusCase[] = [
  {
    what: 'an archive of supported students',
    tabs: [
      {
        name: '学困生档案',
        cells: `
姓名|学号|班级|学困类型|成因|家庭背景|学习习惯|兴趣爱好|监护人|薄弱学科|状态
张三|'01|八(1)班|学习|基础薄弱|父母外出务工|较差|篮球|张大明|数学、英语|帮扶中
李四|'02|八(2)班|行为习惯|注意力不集中|单亲|一般|画画|李建国|语文|已转化
`,
        reads: `
archive, sure, header in row 1
A name | B studentId | C class | D difficulty | E cause | F background | G habit | H interest | I guardian | J weakSubject | K state
classes: 八(1)班、八(2)班
01 · 张三 · 八(1)班
02 · 李四 · 八(2)班 · ended
`,
      },
    ],
  },
  {
    what: 'a plain roster',
    tabs: [
      {
        name: '学生名册',
        cells: `
八(1)班学生名册
序号|学号|姓名|性别|民族|家庭住址|联系电话
1|'01|张三|男|汉族|城东路1号|123456
2|'02|李四|女|壮族|河西村|654321
`,
        reads: `
archive, sure, header in row 2
A - | B studentId | C name | D - | E - | F - | G guardian
classes: 八(1)班
01 · 张三 · 八(1)班
02 · 李四 · 八(1)班
`,
      },
    ],
  },
  {
    what: 'an archive without numbers says so',
    tabs: [
      {
        name: '帮扶对象',
        cells: `
姓名|班级|困难类型|闪光点
张三|八(1)班|学习|乐于助人
李四|八(2)班|心理|唱歌
`,
        reads: `
archive, sure, header in row 1
A name | B class | C difficulty | D interest
classes: 八(1)班、八(2)班
· 张三 · 八(1)班
· 李四 · 八(2)班
warning ARCHIVE_WITHOUT_IDS
`,
      },
    ],
  },
  {
    what: 'an archive with empty numbered rows',
    tabs: [
      {
        name: '档案',
        cells: `
序号|姓名|班级|薄弱学科|留守|寄宿
1|张三|八(1)班|数学|是|否
2|李四|八(2)班|英语|否|是
3|||||
4|||||
`,
        reads: `
archive, sure, header in row 1
A - | B name | C class | D weakSubject | E welfare | F welfare
classes: 八(1)班、八(2)班
· 张三 · 八(1)班
· 李四 · 八(2)班
warning ARCHIVE_WITHOUT_IDS
`,
      },
    ],
  },
  {
    what: 'a pairing table with teachers',
    tabs: [
      {
        name: '结对帮扶',
        cells: `
姓名|班级|帮扶教师|帮扶学科|目标|起止时间
张三|八(1)班|王老师|数学|及格|2026.3—2026.6
李四|八(1)班|李老师|英语|进步10名|2026.3—2026.6
`,
        reads: `
pairing, sure, header in row 1
A name | B class | C helper | D subject | E goal | F period
classes: 八(1)班
· 张三 · 八(1)班
· 李四 · 八(1)班
`,
      },
    ],
  },
  {
    what: 'a pairing table with classmates',
    tabs: [
      {
        name: '一帮一',
        cells: `
学生姓名|学号|学习帮手
张三|'01|周小明
李四|'02|吴小红
`,
        reads: `
pairing, sure, header in row 1
A name | B studentId | C helper
01 · 张三 · ?
02 · 李四 · ?
`,
      },
    ],
  },
  {
    what: 'a note below a roster',
    tabs: [
      {
        name: '名单',
        cells: `
姓名|班级|学号
张三|八(1)班|'01
李四|八(1)班|'02

填表说明：请班主任核对后上交
`,
        reads: `
archive, sure, header in row 1
A name | B class | C studentId
classes: 八(1)班
01 · 张三 · 八(1)班
02 · 李四 · 八(1)班
note ROW_LEFT_OUT A5
`,
      },
    ],
  },
  {
    what: 'a plain list of names',
    tabs: [
      {
        name: '帮扶名单',
        cells: `
姓名
张三
李四
王五
`,
        reads: `
archive, sure, header in row 1
A name
· 张三 · ?
· 李四 · ?
· 王五 · ?
warning ARCHIVE_WITHOUT_IDS
`,
      },
    ],
  },
];
