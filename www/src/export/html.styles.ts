/** The report's own styles; its policy lets in these and no others, by their checksum. */
export const styles = `
body{margin:0 auto;max-width:52rem;padding:2rem 1.25rem;background:#fffefb;color:#1f1d1a;font:1rem/1.75 "Songti SC",SimSun,"Noto Serif CJK SC",serif}
h1{font-size:1.4rem;line-height:1.4}h2{margin:2rem 0 .5rem;font-size:1.1rem;border-bottom:1px solid #c9c2b3}
h1,h2,th{font-family:SimHei,"PingFang SC","Noto Sans CJK SC",sans-serif}
ul{margin:0;padding-left:1.4em}a{color:#8a2117}
table{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.5}th,td{padding:.25rem .4rem;border:1px solid #c9c2b3;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#ede8dc;white-space:nowrap}
mark{background:none;color:inherit;text-underline-offset:.25em}.c,.r,.x{text-decoration:underline;text-decoration-color:#2f6b3f}.c{text-decoration-style:double;text-decoration-color:#a5281b}.x{text-decoration-style:dashed;text-decoration-color:#5b5b8a}
mark:target{background:#f6e7b0}.letter p{margin:.2rem 0;text-indent:2em;overflow-wrap:anywhere}
footer{margin-top:2rem;border-top:1px solid #c9c2b3;color:#6b6458;font-size:.875rem}
@media print{body{max-width:none;padding:0}tr{break-inside:avoid}thead{display:table-header-group}}
`;

/** Of `styles`; a test holds the two together. */
export const checksum = "sha256-6ZpW/xLl0RBW5YHoCZGvdu+uB1Js/592YJmg0XKFqKM=";
