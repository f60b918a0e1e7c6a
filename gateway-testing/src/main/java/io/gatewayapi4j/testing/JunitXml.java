package io.gatewayapi4j.testing;

import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results of expectations in the XML that build servers read of JUnit. */
public final class JunitXml {
  private final XMLStreamWriter xml;

  private JunitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes results as one suite, and leaves the writer open.
   *
   * @param suite the name of the suite, such as that of the file
   * @throws XMLStreamException where the writer fails
   */
  public static void write(String suite, List<ExpectationResult> results, Writer out)
      throws XMLStreamException {
    JunitXml xml = new JunitXml(XMLOutputFactory.newFactory().createXMLStreamWriter(out));
    xml.write(suite, results);
    xml.xml.flush();
  }

  private void write(String suite, List<ExpectationResult> results) throws XMLStreamException {
    long failures = results.stream().filter(result -> !result.passed()).count();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    attribute("name", suite);
    attribute("tests", Integer.toString(results.size()));
    attribute("failures", Long.toString(failures));
    attribute("errors", "0");
    attribute("skipped", "0");
    for (ExpectationResult result : results) {
      xml.writeCharacters("\n    ");
      write(suite, result);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void write(String suite, ExpectationResult result) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", suite);
    attribute("name", result.expectation().name());
    attribute("file", result.expectation().file());
    attribute("line", Integer.toString(result.expectation().line()));
    if (!result.passed()) {
      xml.writeCharacters("\n      ");
      xml.writeStartElement("failure");
      attribute("message", result.mismatches().get(0).toString());
      attribute("type", "expectation");
      xml.writeCharacters(legal(result.toText()));
      xml.writeEndElement();
      xml.writeCharacters("\n    ");
    }
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** XML has no way at all to write some characters. */
  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : 0xfffd));
    return out.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c != 0xfffe && c != 0xffff);
  }
}
