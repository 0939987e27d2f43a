-- null where a text was embedded before its sentences were: it is embedded anew
ALTER TABLE vector ADD COLUMN sentences BLOB;
