package io.ekkogen.cli.layout;

import io.ekkogen.layout.StructureLayout;
import java.util.List;

/** Writes a page to look at: the table of each layout, and its map of memory. */
public final class LayoutHtml {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
        :root { color-scheme: light dark }
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
        h2 { margin-top: 2.5rem }
        .layouts { display: flex; flex-wrap: wrap; gap: 2rem }
        .layout { overflow-x: auto; max-width: 100%% }
        table { border-collapse: collapse; font: 13px ui-monospace, Menlo, Consolas, monospace }
        th, td { padding: .15rem .8rem .15rem 0; text-align: left }
        .number { text-align: right }
        .nothing { opacity: .6 }
      </style>
      </head>
      <body>
      <h1>%s</h1>
      """;

  private LayoutHtml() {}

  /** A page without scripts and without further files. */
  public static String of(String mapping, List<StructureLayout> structures) {
    String title = Html.escape("Layouts of " + mapping);
    StringBuilder page = new StringBuilder(HEAD.formatted(title, title));
    for (List<LayoutGroup> groups : LayoutSvg.byName(structures)) {
      StructureLayout first = groups.get(0).first();
      page.append("<h2>%s %s</h2>\n".formatted(first.keyword(), Html.escape(first.name())));
      page.append("<div class=\"layouts\">\n");
      groups.forEach(group -> layout(group, page));
      page.append("</div>\n");
    }
    return page.append("</body>\n</html>\n").toString();
  }

  private static void layout(LayoutGroup group, StringBuilder page) {
    page.append("<div class=\"layout\">\n").append(LayoutSvg.of(group.layouts()));
    page.append("<table>\n<tr><th>offset<th>size<th>field\n");
    for (LayoutRow row : LayoutRow.of(group.first())) {
      page.append(
          "<tr%s><td class=\"number\">%s<td class=\"number\">%s<td>%s\n"
              .formatted(
                  row.isField() ? "" : " class=\"nothing\"",
                  row.offset(),
                  row.length(),
                  Html.escape(row.text())));
    }
    page.append("</table>\n");
    for (String note : LayoutText.notes(group.first())) {
      page.append("<p>").append(Html.escape(note)).append("</p>\n");
    }
    page.append("</div>\n");
  }
}
