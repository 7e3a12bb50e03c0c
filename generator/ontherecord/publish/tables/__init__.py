"""What an explainer says as data: tables, a record with everything resolved, a timeline, annotations."""
