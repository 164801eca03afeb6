import type { pageWords as zhCN } from "../zh-CN/page";

/** Around the letter: bar, first view, status, update, privacy. */
export const pageWords: typeof zhCN = {
  bar: {
    label: "Toolbar",
    skip: "Skip to the ledger",
    open: "Open file",
    fresh: "New letter",
    samples: "Samples",
    edit: "Edit text",
    read: "Back to reading",
    more: "More",
    export: "Export",
    print: "Print",
    privacy: "The letter stays here",
    language: "中",
    languageTitle: "中：切换为中文",
    theme: { auto: "Appearance: system", light: "Appearance: light", dark: "Appearance: dark" },
    outline: "Outline",
  },

  samples: {
    lamps: { name: "Short, county", about: "Lamps and parking, two paragraphs" },
    elderly: { name: "Long, city", about: "Sections, many figures, sums and dates" },
    water: { name: "Formal, county", about: "Number, signer, contact and cc lines" },
  },

  start: {
    title: "Paste a reply letter here",
    placeholder: "Paste or type the whole letter, or drop a Word, PDF, OFD, web or text file anywhere",
    textarea: "Text of the letter",
    choose: "Choose file",
    folder: "Choose a folder",
    analyze: "Analyse",
    clear: "Clear",
    shortcut: "Ctrl+Enter",
    gives: [
      "Its particulars and sections",
      "Who will do what by when: a ledger of commitments",
      "Dates, sums, figures, bodies, documents",
    ],
    privacy: "The letter is read on this computer only, with or without a network.",
    oneFile: "Download it as one file",
    oneFileNote: ": a page that opens with a double click, with nothing to install and no network.",
    embed: "Embed it in your own page",
    or: "None at hand? Try a sample:",
    long: (chars, seconds) => `A long text of ${chars} characters: about ${seconds} s.`,
    chars: (chars) => `${chars} characters`,
    drop: "Drop to open",
    dropHint: ".docx .doc .odt .ofd .pdf .html .txt .md, or a .zip of them",
  },

  editor: { label: "Edit the text", hint: "Read again when you pause; the panels follow" },

  status: {
    done: (chars) => `${chars} characters`,
    took: (milliseconds, engine) => `${milliseconds} ms · engine ${engine}`,
    working: "Reading…",
    stage: (name) => `Reading: ${name}`,
    stages: {
      letter: "paragraphs and sections",
      sentence: "sentences",
      entity: "bodies, dates, figures",
      statement: "promises and reports",
      check: "checking figures and answers",
      wire: "putting it together",
      page: "putting it together",
    },
    idle: (engine) => `Engine ${engine} is ready`,
    starting: "Starting the engine…",
    encoding: (encoding) => `read as ${encoding}`,
    changeEncoding: "Other encoding",
    opening: (name) => `Opening ${name}…`,
    announce: (commitments, dated) => `Read: ${commitments} commitments, ${dated} of them dated`,
    cancel: "Stop",
    cancelled: "Stopped; the text is still here.",
    replaced: "Replaced by the new text.",
    undo: "Bring back the last letter",
    copied: "Copied",
    notCopied: "The browser does not allow copying; select the words and copy them yourself",
  },

  update: {
    ready: "A new version is ready: update now",
    note: "The page opens anew; export first what you want to keep.",
    later: "Later",
  },

  privacy: {
    title: "The letter stays on this computer",
    requests: {
      hosted:
        "Once open, this page gets three things from its own site and nothing else: parts that are first needed later, such as those for Word and PDF files or for the history, a copy of itself to open without a network, and word of a new version. Your text goes along with none of them: the policy lets the page read files of its own site only, and the engine has no way to the network.",
      oneFile: "This page is one file and sends no request: its policy lets it read no address at all, and the engine has no way to the network.",
    },
    body: [
      "You can go offline and use it, or watch the network panel of the developer tools. Nobody counts visits. The letter is kept in this tab only, so that a reload loses nothing, and is gone when the tab is closed; it is saved in this browser only when you press “Save on this computer”. “History and saved letters” clears all of it.",
      "Two things no policy of a page can forbid: WebRTC connections and opening another page. The program of this page has neither.",
      "Nothing here can stop you from sending a file to somebody yourself, nor an extension of your browser.",
    ],
    file: "Download the one file, dafu.html",
    checksum: "its SHA-256",
    close: "Close",
  },
};
