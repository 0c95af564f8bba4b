package dev.attune.runner.rulebook;

import dev.attune.rules.cases.CaseReport;
import dev.attune.rules.cases.CaseResult;
import dev.attune.rules.cases.CaseResult.Checked;
import dev.attune.rules.cases.MutationReport;
import dev.attune.runner.RulebookFolder;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a rulebook's cases as build servers read it: a test case for every worked example. Without times, so that the same
 * outcome gives the same bytes.
 */
final class JUnitXml {
    private JUnitXml() {}

    static String write(RulebookFolder folder, CaseReport cases, @Nullable MutationReport mutation) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute(
                    "name", plain(cases.rulebook().id() + " " + cases.rulebook().version()));
            xml.writeAttribute("tests", Integer.toString(cases.cases().size()));
            xml.writeAttribute("failures", Integer.toString(cases.failed().size()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            xml.writeCharacters("\n");
            for (CaseResult result : cases.cases()) {
                write(xml, folder, cases.rulebook().id(), result);
            }
            if (mutation != null) {
                xml.writeStartElement("system-out");
                xml.writeCharacters(String.format(
                        Locale.ROOT,
                        "Mutation score: %.1f %% (%d of %d changes noticed)",
                        mutation.score() * 100,
                        mutation.tally().noticed(),
                        mutation.tally().all()));
                xml.writeEndElement();
                xml.writeCharacters("\n");
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text in memory can always be written", e);
        }
        return text + "\n";
    }

    private static void write(XMLStreamWriter xml, RulebookFolder folder, String rulebook, CaseResult result)
            throws XMLStreamException {
        String file = folder.opened(result.place().file());
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", plain(rulebook));
        xml.writeAttribute("name", plain(result.title()));
        xml.writeAttribute("file", plain(file));
        xml.writeAttribute("line", Integer.toString(result.place().line()));
        if (!result.passed()) {
            List<String> lines = new ArrayList<>();
            result.stopped().ifPresent(why -> lines.add("cannot be assessed: " + why));
            for (Checked failure : result.failures()) {
                lines.add(file + ":" + failure.place().line() + ": " + failure.expected());
                lines.add("  found: " + failure.found());
            }
            xml.writeStartElement("failure");
            xml.writeAttribute("message", plain(lines.get(0)));
            xml.writeCharacters(plain(String.join("\n", lines)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** XML has no way to write most control characters. */
    private static String plain(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
