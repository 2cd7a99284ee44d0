import type { WildTab } from './wildTab.js';

/** Tabs of schools that write English. */
export const ENGLISH: WildTab[] = [
  {
    what: 'a grade book with first and last names',
    tab: 'Term 1',
    lines: `
First Name|Last Name|Student No.|Homeroom|English Language Arts|Mathematics|Science|History|Overall|Position
*8 first|last|'S1001|=8B|m100|m100|m100|m100|sum|rank
`,
    right: {
      role: 'exam',
      sure: true,
      columns: 'name name sid class score:英语 score:数学 score:科学 score:历史 total rank',
      students: 8,
      classes: '8B',
    },
  },
  {
    what: 'Surname and Forename, Form and Year',
    tab: 'Mock results',
    lines: `
Greenfield Academy – Year 10 Mock Results, January 2026

Surname|Forename|Adm No|Year|Form|English|Maths|Biology|Chemistry|Physics|Geography|Total|%|Rank
*8 last|first|4501|10|=10C|m100|m100|m100|m100|m100|m100|sum|70|rank
`,
    right: {
      role: 'exam',
      sure: true,
      header: [3, 3],
      columns:
        'name name sid grade class score:英语 score:数学 score:生物 score:化学 score:物理 score:地理 total - rank',
      students: 8,
      classes: '10C',
    },
  },
  {
    what: 'an Indian report with roll numbers',
    tab: 'Class VIII-A Half Yearly',
    lines: `
Roll No.|Student's Name|Section|English|Hindi|Maths|Science|Social Studies|Computer|Grand Total|Percentage|Grade|Rank
*8 seq|en|=A|m100|m100|m100|m100|m100|m50|sum|78.2|A,B,A+|rank
`,
    right: {
      role: 'exam',
      sure: true,
      columns:
        'sid name class score:英语 score:Hindi score:数学 score:科学 score:SocialStudies score:信息技术 total - scaled rank',
      students: 8,
    },
  },
  {
    what: 'points out of in the headers',
    tab: 'Midterm',
    lines: `
Student Name|Student ID|Reading (/50)|Writing (/50)|Math (out of 100)|Total (/200)
*8 en|20240001|m50|m50|m100|sum
`,
    right: {
      role: 'exam',
      students: 8,
      columns: 'name sid score:Reading/50 score:Writing/50 score:数学/100 total',
    },
  },
  {
    what: 'a Classroom export of assignments',
    tab: 'Grades',
    lines: `
Last Name|First Name|Email Address|Essay 1|Quiz 2|Lab report
Due date|||2026-01-10|2026-01-12|2026-02-01
Points|||100|20|50
*8 last|first|=a@school.org|m100|m20|m50
`,
    right: { role: 'exam', sure: false, header: [1, 1], students: 8 },
  },
  {
    what: 'levels only',
    tab: 'Report',
    lines: `
Name|Class|English|Maths|Science
*8 en|=7A|A,B,C|A,B,B|C,B,A
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'two rows of headers: subject over Mark, Grade, Position',
    tab: 'Term 2',
    lines: `
No.|Name|English|||Mathematics|||Total|Pos.
||Mark|Grade|Pos.|Mark|Grade|Pos.||
*8 seq|en|m100|A,B|2|m100|B,C|3|sum|rank
`,
    right: {
      role: 'exam',
      sure: true,
      header: [1, 2],
      columns: '- name score:英语 scaled:英语 rank:英语 score:数学 scaled:数学 rank:数学 total rank',
      students: 8,
    },
  },
  {
    what: 'footers in English',
    tab: 'Class 7-2 Final',
    lines: `
S/N|Name|Chinese|Math|English|PE|Total|Class rank|Year rank
*8 seq|en|m120|m120|m120|m40|sum|rank|grank
|Class average|80|81|82|30|270||
|Highest|118|117|115|40|380||
|Pass rate|90%|90%|85%|||
Teacher's signature:|||||||
`,
    right: {
      role: 'exam',
      sure: true,
      columns: '- name score:语文 score:数学 score:英语 score:体育 total rank:class rank:grade',
      students: 8,
    },
  },
  {
    what: 'a long table',
    tab: 'marks export',
    lines: `
Student Number|Student Name|Class|Subject|Mark|Max Mark|Absent
*6 '1001|en|=9A|=Maths|m100|100|=No
*6 '1001|en|=9A|=Physics|m100|100|=No
`,
    right: { role: 'exam', header: [1, 1] },
  },
  {
    what: 'drama and design beside proper marks',
    tab: 'Summer exams',
    lines: `
Name|Form|English|Maths|French|Drama|Design & Technology|Computing|RE|Average
*8 en|=8K|m100|m100|m100|m100|m100|m100|m100|70
`,
    right: {
      role: 'exam',
      sure: true,
      columns:
        'name class score:英语 score:数学 score:法语 score:Drama score:Design&Technology score:信息技术 score:ReligiousStudies -',
      students: 8,
    },
  },
  {
    what: 'an attendance sheet',
    tab: 'Attendance',
    lines: `
Name|Mon|Tue|Wed|Thu|Fri|Days absent|Days late
*8 en|=P|=P|=A|=P|=P|1|0
`,
    right: { role: null, because: 'attendance' },
  },
  {
    what: 'a timetable',
    tab: 'Timetable',
    lines: `
Period|Monday|Tuesday|Wednesday|Thursday|Friday
1|Maths|English|Science|History|PE
2|English|Maths|Art|Science|Music
`,
    right: { role: null },
  },
  {
    what: 'a class list with parents',
    tab: 'Class list',
    lines: `
Student ID|First name|Last name|Gender|DOB|Parent/Guardian|Phone|Allergies
*8 '1001|first|last|M,F|=2012-03-01|=Mrs Brown|'07700900123|=none
`,
    right: { role: 'archive', students: 8, sure: true },
  },
  {
    what: 'a support register',
    tab: 'Support list',
    lines: `
Name|Class|Area of need|Strengths|Weak subject|Target|Tutor
*8 en|=7B|=reading|=art|=Maths|=pass|=Mr Lee
`,
    right: { role: 'archive', students: 8 },
  },
  {
    what: 'tutoring pairs',
    tab: 'Buddies',
    lines: `
Student|Buddy|Subject|From|To
*8 en|=Ann Li|=Maths|=2026-01-01|=2026-06-01
`,
    right: { role: 'pairing', students: 8, sure: true },
  },
  {
    what: 'a staff list',
    tab: 'Staff',
    lines: `
Staff ID|Name|Department|Job title|Email
*5 101|en|=Maths|=Teacher|=x@school.org
`,
    right: { role: null, because: 'staff' },
  },
  {
    what: 'library loans',
    tab: 'Library',
    lines: `
Student ID|Name|Book title|Date borrowed|Date returned
*8 '1001|en|=Matilda|=2026-01-01|=2026-01-15
`,
    right: { role: null },
  },
  {
    what: 'height and weight',
    tab: 'Health check',
    lines: `
Student ID|Name|Class|Height (cm)|Weight (kg)|BMI|Left eye|Right eye
*8 '1001|en|=3A|140|m50|18|5|5
`,
    right: { role: null, because: 'health' },
  },
  {
    what: 'a fitness test',
    tab: 'Fitness',
    lines: `
Name|Class|50m sprint (s)|Long jump (cm)|Sit-ups|800m run
*8 en|=3A|8.9|m200|m50|=3'40
`,
    right: { role: null, because: 'health' },
  },
  {
    what: 'a seating plan',
    tab: 'Seating',
    lines: `
|Row 1|Row 2|Row 3
Front|Ann Li|Bo Wu|Cat Ray
Back|Dan Fox|Eve Ash|Fay Oak
`,
    right: { role: null },
  },
  {
    what: 'votes',
    tab: 'Votes',
    lines: `
Candidate|Class|Votes|Elected
*5 en|=8A|m30|=No
`,
    right: { role: null },
  },
  {
    what: 'a budget',
    tab: 'Budget',
    lines: `
Item|Quantity|Unit price|Amount
Notebooks|40|2.5|100
Pens|80|1|80
`,
    right: { role: null, because: 'counts' },
  },
  {
    what: 'PowerSchool: one line of course information above the header',
    tab: 'Gradebook',
    lines: `
Teacher Name:|Smith, Jane
Class:|8A Homeroom
Student ID|Student Name|Mathematics|English|Science|Total
*8 200101|en|m100|m100|m100|sum
`,
    right: {
      role: 'exam',
      sure: true,
      header: [3, 3],
      columns: 'sid name score:数学 score:英语 score:科学 total',
      students: 8,
    },
  },
  {
    what: 'names as family name, comma, first name, and marks with letters',
    tab: 'Y9 Spring',
    lines: `
UPN|Name|Reg Group|Gender|English Mark|English Grade|Maths Mark|Maths Grade|Science Mark|Science Grade
*8 'A8230012|=Brown, Ann|=9X|M,F|m100|7,6,5|m100|8,7|m100|6,5
`,
    right: {
      role: 'exam',
      students: 8,
      columns: 'rid name class - score:英语 scaled:英语 score:数学 scaled:数学 score:科学 scaled:科学',
    },
  },
  {
    what: 'midterm and final of each subject',
    tab: 'Year marks',
    lines: `
Name|English||Maths|
|Midterm|Final|Midterm|Final
*8 en|m100|m100|m100|m100
`,
    right: { role: 'exam', sure: false, students: 8 },
  },
  {
    what: 'an index number and CA, exam marks',
    tab: 'P5 Hope',
    lines: `
Class: Primary 5 Hope
Index No|Name of Pupil|English Language|Mother Tongue|Mathematics|Science|Total Marks|Position in Class|Position in Level
*8 seq|en|m100|m100|m100|m100|sum|rank|grank
`,
    right: {
      role: 'exam',
      sure: true,
      header: [2, 2],
      columns: '- name score:英语 score:MotherTongue score:数学 score:科学 total rank:class rank:grade',
      students: 8,
    },
  },
  {
    what: 'exam number and aggregate of a Kenyan school',
    tab: 'Form 2 East',
    lines: `
ADM NO|NAME|STREAM|ENG|KIS|MAT|BIO|PHY|CHE|HIS|GEO|TOTAL|MEAN|GRADE|POS
*8 3401|en|=East|m100|m100|m100|m100|m100|m100|m100|m100|sum|55|B,C|rank
`,
    right: {
      role: 'exam',
      sure: true,
      columns:
        'sid name class score:英语 score:Kiswahili score:数学 score:生物 score:物理 score:化学 score:历史 score:地理 total - scaled rank',
      students: 8,
    },
  },
];
