// What a mention is also called, and whom an actor's word stands for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOf, wordsFor } from "../../../www/src/model/references";
import { readings } from "./letters";

test("a word that stands for a mention is told with it, and the other way round", () => {
  let linked = 0;
  for (const { analysis } of readings) {
    for (const { refers_to, text, name } of analysis.references) {
      for (const id of refers_to) {
        const entity = analysis.entities.find((mention) => mention.id === id);
        assert.ok(entity, id);
        assert.ok(wordsFor(analysis, entity).some((words) => words.startsWith(text)), text);
        linked += 1;
      }
      if (refers_to.length > 1) assert.equal(name, null);
    }
  }
  assert.ok(linked > 0);
});

test("an actor that is named stands for itself, one that is left out for nobody", () => {
  let own = 0;
  for (const { analysis } of readings) {
    for (const actor of analysis.statements.flatMap(({ actors }) => actors)) {
      const name = nameOf(analysis, actor);
      if (!actor.span) assert.equal(name, null);
      if (name !== null && actor.is_self) own += 1;
    }
  }
  assert.ok(own > 0);
});
