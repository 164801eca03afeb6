import type { kindWords as zhCN } from "../zh-CN/kinds";

/** Kinds of marks, and what a sentence counts for. */
export const kindWords: typeof zhCN = {
  kinds: {
    commitment: { name: "Commitment", badge: "C" },
    report: { name: "Done", badge: "R" },
    refusal: { name: "Declined", badge: "X" },
    condition: { name: "Condition", badge: "If" },
    organisation: { name: "Body", badge: "B" },
    person: { name: "Person", badge: "P" },
    place: { name: "Place", badge: "L" },
    date: { name: "Date", badge: "D" },
    money: { name: "Money", badge: "¥" },
    ratio: { name: "Ratio", badge: "%" },
    quantity: { name: "Quantity", badge: "Q" },
    document: { name: "Document", badge: "T" },
    document_number: { name: "Doc. number", badge: "N" },
    programme: { name: "Programme", badge: "G" },
    event: { name: "Event", badge: "E" },
    phone: { name: "Phone", badge: "☎" },
  },

  other: "Other",

  strengths: { firm: "firm", soft: "effort", request: "request" },

  reasons: {
    money: "money",
    plan: "plan",
    policy: "policy or standard",
    authority: "authority",
    land: "land",
    technique: "technique or safety",
    other: "other",
  },

  says: {
    future: "future",
    done: "done",
    ongoing: "going on",
    effort: "effort",
    request: "request",
    refusal: "refusal",
    condition: "condition",
    announce: "announces what follows",
    quote: "quotes the proposal",
    courtesy: "courtesy",
    fact: "states a fact",
    role: "role of the section",
    scope: "goes on from before",
    limit: "limit",
    intent: "something to do",
    opener: "turns to what comes next",
    prospect: "outlook",
    retrospect: "looks back",
    answer: "point by point",
    hope: "hope",
    advice: "advice to others",
    background: "policy background",
    state: "state of things",
  },
};
