-- what was said in answer to a job, for the conversation that goes on
ALTER TABLE job ADD COLUMN outcome TEXT;
