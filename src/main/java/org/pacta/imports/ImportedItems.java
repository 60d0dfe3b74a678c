package org.pacta.imports;

/** How JSON is imported, for the contract, which has it from application.properties: a page of a list, or its items. */
final class ImportedItems {

    private ImportedItems() {}
}
