package io.ekkogen.conformance.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.exchange.Binary;
import io.ekkogen.conformance.exchange.Exchange;
import io.ekkogen.conformance.exchange.Labelled;
import io.ekkogen.conformance.exchange.Rearrange;
import io.ekkogen.conformance.exchange.RenameAll;
import io.ekkogen.conformance.exchange.VisitAll;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Lifetimes of memory whose addresses callbacks store in native code's memory. */
@Rules({"F-29", "F-61", "F-104", "F-145"})
@ParameterizedClass
@EnumSource(AccessPath.class)
class CallbackMemoryTest {
  private final Exchange lib;
  private final Binary subtract = (a, b) -> a - b;

  CallbackMemoryTest(AccessPath access) {
    lib = access.exchange();
  }

  @BeforeEach
  void reset() {
    lib.resetItems();
  }

  @Test
  void structuresPointedAtAreStoredAsOthersAre() {
    int[] call = {0};
    Rearrange rearrange = (items, count) -> items[1].setName("changed" + ++call[0]);
    lib.rearrange(rearrange);
    lib.rearrange(rearrange);
    Garbage.collect();
    assertThat(lib.nameOf(1)).isEqualTo("changed2");
    assertThat(lib.isWhereItWas(0)).isTrue();
    assertThat(rearrange).isNotNull();
  }

  @Test
  void textInStructuresStaysUnlessItIsChanged() {
    lib.visit(item -> item.setId(7));
    assertThat(lib.isWhereItWas(0)).isTrue();
    lib.visitAll((items, count) -> items[2].setId(7), 1);
    assertThat(lib.isWhereItWas(1)).isTrue();
    assertThat(lib.isWhereItWas(2)).isTrue();
  }

  @Test
  void textThatACallbackLeavesLivesOn() {
    lib.visit(item -> item.setName("changed"));
    io.ekkogen.conformance.exchange.Visit visit = item -> item.setName("another" + item.getId());
    VisitAll visitAll = (items, count) -> items[2].setName("last");
    lib.visit(visit);
    lib.visitAll(visitAll, 2);
    RenameAll rename =
        (names, count) -> {
          names[0] = "eve" + count;
          names[2] = "dan";
        };
    lib.renameAll(rename);
    Garbage.collect();
    assertThat(lib.nameOf(0)).isEqualTo("another1");
    assertThat(lib.nameOf(2)).isEqualTo("last");
    assertThat(lib.namesNow()).isEqualTo("eve3 bob dan");
    assertThat(List.of(visit, visitAll, rename)).hasSize(3);
  }

  @Test
  void valuesStoredByCallbacksAreKept() {
    io.ekkogen.conformance.exchange.ChooseAll choose =
        (all, count) -> all[1] = (a, b) -> a * 10 + b;
    lib.chooseAll(choose, 1, 2);
    Garbage.collect();
    assertThat(lib.applyChosen(1, 2)).isEqualTo(31200);
    assertThat(choose).isNotNull();
  }

  @Test
  void aRetainedArrayIsKept() {
    int shift = lib.gatesOpen();
    lib.keepAll(new Binary[] {(a, b) -> a * 10 + b + shift, null}, 2);
    Garbage.collect();
    assertThat(lib.applyKept(1, 2)).isEqualTo(1200);
  }

  @Test
  void aVariableKeepsAFunction() {
    assertThat(lib.getHook()).isNull();
    lib.setHook((a, b) -> a * 10 + b);
    Garbage.collect();
    assertThat(lib.runHook(1, 2)).isEqualTo(12);
    lib.setHook(subtract);
    assertThat(lib.getHook()).isSameAs(subtract);
    lib.setHook(null);
    assertThat(lib.runHook(1, 2)).isEqualTo(-1);
  }

  @Test
  void memoryLeftInOnePlaceIsIndependentOfOthers() {
    int[] call = {0};
    RenameAll rename =
        (names, count) -> {
          names[1] = "the same text each time";
          names[call[0] == 0 ? 0 : 2] = "text of call " + call[0];
        };
    VisitAll visit = (items, count) -> items[call[0] * 2].setName("name of call " + call[0]);
    lib.renameAll(rename);
    lib.visitAll(visit, 0);
    call[0] = 1;
    lib.renameAgain(rename);
    lib.visitAll(visit, 0);
    Garbage.collect();
    assertThat(lib.namesNow()).isEqualTo("text of call 0 the same text each time text of call 1");
    assertThat(lib.nameOf(0)).isEqualTo("name of call 0");
    assertThat(lib.nameOf(2)).isEqualTo("name of call 1");
    assertThat(List.of(rename, visit)).hasSize(2);
  }

  @Test
  void elementsOfArraysOfStructuresAreReplaced() {
    VisitAll visit =
        (items, count) -> {
          Labelled second = items[1];
          items[1] = items[2];
          items[2] = second;
          items[0] = new Labelled("new", 9);
        };
    assertThat(lib.visitAll(visit, 0)).isEqualTo("new");
    Garbage.collect();
    assertThat(lib.nameOf(0)).isEqualTo("new");
    assertThat(lib.nameOf(1)).isEqualTo("three");
    assertThat(lib.nameOf(2)).isEqualTo("two");
    assertThat(lib.visitAll((items, count) -> items[2] = null, 2)).isEqualTo("two");
    assertThat(visit).isNotNull();
  }

  @Test
  void returnedMemoryAndStoredMemoryAreSeparate() {
    lib.renameAll((names, count) -> {});
    assertThat(
            lib.renameAndGive(
                (result, count) -> {
                  result[0] = "left";
                  return new String[] {"a", "given", "c"};
                }))
        .isEqualTo("left given");
  }
}
