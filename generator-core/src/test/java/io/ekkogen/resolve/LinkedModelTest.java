package io.ekkogen.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.read.MappingReader;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a mapping refers to by name, the model refers to by reference, also in circles. */
@Tag("jdk-independent")
class LinkedModelTest {
  private static final String MAPPING =
      """
      {
        "library": { "linux": "libtest.so" },
        "handles": { "Db": { "close": "close" } },
        "structs": {
          "Node": { "fields": [ { "name": "next", "type": "Node*" } ] }
        },
        "callbacks": {
          "Visit": { "parameters": [ { "name": "again", "type": "Visit" } ] }
        },
        "exports": {
          "close": { "parameters": [ { "name": "db", "type": "Db" } ] },
          "copy": {
            "returns": { "type": "string", "free": "copy" },
            "parameters": [ { "name": "text", "type": "string" } ]
          },
          "sum": {
            "returns": { "type": "int[]", "length": "count" },
            "parameters": [
              { "name": "values", "type": "int[]", "length": "count" },
              { "name": "count", "type": "int" }
            ]
          }
        }
      }
      """;

  private final Library library = resolve();

  @Test
  void theCountOfAnArrayIsTheParameterAlsoWhereItComesLater() {
    Function sum = library.functions().get(2);
    Parameter count = sum.parameters().get(1);

    assertThat(sum.parameters().get(0).length()).contains(new Length.Of(count));
    assertThat(sum.returns().length()).contains(new Length.Of(count));
    assertThat(sum.countedBy(count)).containsExactly(sum.parameters().get(0));
  }

  @Test
  void closeAndFreeReferToTheFunction() {
    Function close = library.functions().get(0);
    Function copy = library.functions().get(1);

    assertThat(library.handles().get(0).close()).containsSame(close);
    assertThat(close.closesHandle()).isTrue();
    assertThat(copy.closesHandle()).isFalse();
    assertThat(copy.returns().free().flatMap(Release::function)).containsSame(copy);
  }

  @Test
  void aPointerLeadsToTheStructureThatItIsPartOf() {
    Struct node = library.structs().get(0);
    Type.StructurePointer next = (Type.StructurePointer) node.fields().get(0).type();

    assertThat(next.struct()).isSameAs(node);
  }

  @Test
  void comparingAndPrintingDoNotGoRoundInCircles() {
    Library other = resolve();

    assertThat(library).hasSameHashCodeAs(library).isNotEqualTo(other);
    assertThat(library.toString()).contains("Node", "Visit", "copy");
  }

  @Test
  void aLinkIsReadOnlyWhenItIsBoundAndBoundOnlyOnce() {
    Link<String> link = new Link<>("Node");

    assertThat(link.ifResolved()).isEmpty();
    assertThatThrownBy(link::get).hasMessage("Node is used before it is resolved");
    link.bind("declaration");
    assertThat(link.get()).isEqualTo("declaration");
    assertThatThrownBy(() -> link.bind("other")).hasMessage("Node is resolved twice");
  }

  private static Library resolve() {
    Diagnostics diagnostics = new Diagnostics(MAPPING);
    Library library =
        MappingReader.read("test.ekko.json", MAPPING.getBytes(StandardCharsets.UTF_8), diagnostics)
            .map(it -> Resolver.resolve(it, "test.ekko.json", Optional.empty(), diagnostics))
            .orElseThrow();
    assertThat(diagnostics.inTextOrder()).isEmpty();
    return library;
  }
}
