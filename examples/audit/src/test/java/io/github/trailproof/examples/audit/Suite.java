package io.github.trailproof.examples.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A report for pipelines as a reader that knows its rules takes it; one that breaks them is refused. */
record Suite(Element root) {

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    static Suite of(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setSchema(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Objects.requireNonNull(Suite.class.getResource("/junit-report.xsd"))));
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            Document document = builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            return new Suite(document.getDocumentElement());
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    /** An account's case by a criterion: its element's name, or {@code passed}. */
    String outcome(String account, String criterion) {
        return outcome(testcase("trailproof." + account, criterion));
    }

    Element testcase(String className, String name) {
        return cases().stream()
                .filter(each -> each.getAttribute("classname").equals(className)
                        && each.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Element> cases() {
        return elements(root.getElementsByTagName("testcase"));
    }

    static String outcome(Element testcase) {
        // What a case prints is no outcome.
        return elements(testcase.getElementsByTagName("*")).stream()
                .map(Element::getTagName)
                .filter(tag -> !tag.equals("system-out"))
                .findFirst()
                .orElse("passed");
    }

    static Element inner(Element testcase) {
        return elements(testcase.getElementsByTagName("*")).get(0);
    }

    long count(String attribute) {
        return Long.parseLong(root.getAttribute(attribute));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
