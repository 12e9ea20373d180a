package uk.healthcare.desk.correspondence.templates;

/** Subject and text of a template, with fields in braces: <code>{reference}</code>. */
public record TemplateText(String subject, String body) {}
