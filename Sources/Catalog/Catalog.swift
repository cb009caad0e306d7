/// Catalog
