/** What a spreadsheet would compute, and how people have hidden it: forty ways. */
export const payloads: readonly string[] = [
  "=1+1", "+1+1", "-1+1", "@SUM(1,1)", "＝1+1", "＋1+1", "－1+1", "＠SUM(1,1)", "\t=1+1", "\r=1+1",
  "\n=1+1", "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-cmd|' /C calc'!A0", "@cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.invalid","点我")', "=WEBSERVICE(\"http://example.invalid\")", "=IMPORTXML(\"http://example.invalid\",\"//a\")",
  "=DDE(\"a\";\"b\";\"c\")", "=A1", "=$A$1", "='概况'!A1", "={1,2}", "=-1", "=+1", "=@A1", "=\"=1+1\"", "=1+1,2", "=1+1;2",
  "=1\"+1", "\"=1+1", "'=1+1", ",=1+1", ";=1+1", "=1+1\n=2+2", "\t\t=1", "+86 138", "-", "=", "=NOW()",
];

