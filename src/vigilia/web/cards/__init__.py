"""Cards: sixteen digits on paper open one prepared notice. No foreign key leaves this app, and no identity stands in it."""
