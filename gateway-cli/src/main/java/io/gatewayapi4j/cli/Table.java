package io.gatewayapi4j.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Text in columns, each as wide as its widest cell. Colours do not count. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<Cell>> rows = new ArrayList<>();

  /**
   * A cell.
   *
   * @param text what it says
   * @param painted the same, perhaps with colours
   */
  record Cell(String text, String painted) {
    static Cell of(String text) {
      return new Cell(text, text);
    }
  }

  void row(Cell... cells) {
    rows.add(List.of(cells));
  }

  /** A line across the columns, such as an explanation of the row above. */
  void line(String text) {
    rows.add(List.of(new Cell("", text)));
  }

  void print(PrintStream out) {
    List<Integer> widths = widths();
    for (List<Cell> row : rows) {
      out.println(render(row, widths));
    }
  }

  private static String render(List<Cell> row, List<Integer> widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      Cell cell = row.get(i);
      text.append(cell.painted());
      if (i < row.size() - 1) {
        text.append(" ".repeat(widths.get(i) - length(cell.text()))).append(GAP);
      }
    }
    return text.toString().stripTrailing();
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (List<Cell> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int length = length(row.get(i).text());
        if (i == widths.size()) {
          widths.add(length);
        } else if (length > widths.get(i)) {
          widths.set(i, length);
        }
      }
    }
    return widths;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
