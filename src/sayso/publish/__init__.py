"""Publish: what a ledger holds, put before readers and programs.

Takes Tables (sayso.ledger.rows), gives: `terminal.render` the report on a terminal, `page.render` the same as one HTML
page, `explain.render` one row and all that it rests on, `export` files for programs, `check` the proof that every span
and id holds. Nothing is decided here; the modules are imported one by one, since each needs other libraries.
"""
