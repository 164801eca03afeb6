/** How numbers of lists are printed (编号的写法), by the names that Word files use. */
export function numeral(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0 || value > 32_767) return String(value);
  const written = forms[format];
  return written ? written(value) : String(value);
}

type Form = (value: number) => string;

const digits = "〇一二三四五六七八九";
const legalDigits = "零壹贰叁肆伍陆柒捌玖";

/** One sign for each number, then plain digits. */
const signs = (row: string, otherwise: Form = String): Form => {
  const list = Array.from(row);
  return (value) => list[value - 1] ?? otherwise(value);
};

const forms: Record<string, Form> = {
  none: () => "",
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: signs("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  decimalEnclosedParen: signs("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  ideographEnclosedCircle: signs("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
  ideographTraditional: signs("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: signs("子丑寅卯辰巳午未申酉戌亥"),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: digitWise,
  japaneseDigitalTenThousand: digitWise,
  taiwaneseDigital: digitWise,
  chineseLegalSimplified: (value) => positional(value, legalDigits, ["", "拾", "佰", "仟"]),
  ideographLegalTraditional: (value) => positional(value, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"]),
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

function fullWidth(value: number): string {
  return Array.from(String(value)).map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
}

function circled(value: number): string {
  const row = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
  return signs(row)(value);
}

function digitWise(value: number): string {
  return Array.from(String(value)).map((digit) => digits[Number(digit)] ?? "").join("");
}

/** 十一, not 一十一; 一百零一. */
function counting(value: number): string {
  return positional(value, `零${digits.slice(1)}`, ["", "十", "百", "千"]).replace(/^一十/u, "十");
}

function positional(value: number, names: string, places: readonly string[]): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? (names[0] ?? "") : "";
    return `${positional(Math.floor(value / 10_000), names, places)}万${gap}${rest > 0 ? positional(rest, names, places) : ""}`;
  }
  const row = Array.from(String(value));
  const written = row.map((digit, index) => (digit === "0" ? (names[0] ?? "") : `${names[Number(digit)]}${places[row.length - 1 - index]}`));
  const zero = names[0] ?? "";
  const text = written.join("").replace(new RegExp(`${zero}+`, "gu"), zero);
  return value > 0 ? text.replace(new RegExp(`${zero}$`, "u"), "") : text;
}

/** A…Z, AA, BB, …: Word repeats the letter. */
function letters(value: number, first: number): string {
  if (value === 0) return "0";
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.min(60, Math.floor((value - 1) / 26) + 1));
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"],
    [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
  ];
  let rest = value;
  let text = "";
  for (const [step, sign] of steps) {
    text += sign.repeat(Math.floor(rest / step));
    rest %= step;
  }
  return text;
}
