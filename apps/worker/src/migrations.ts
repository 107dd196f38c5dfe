/** A step of the schema; once applied somewhere it is never changed. */
export interface Migration {
  name: string
  sql: string
}

/**
 * The position of a vote among those of its voter is (asked, stream_ms, stream_seq), as the message has it. The tally
 * is kept by triggers within the statement that writes votes, so that it is exact at every moment and reading it costs
 * the same with a million votes as with one.
 */
const votesAndTally = `
create table votes (
  voter text primary key check (length(voter) between 1 and 64),
  choice text not null check (choice in ('a', 'b')),
  asked bigint not null,
  stream_ms bigint not null,
  stream_seq bigint not null
) with (fillfactor = 70);

create table tally (
  single boolean primary key default true check (single),
  a bigint not null check (a >= 0),
  b bigint not null check (b >= 0)
) with (fillfactor = 10);
insert into tally (a, b) values (0, 0);

create function add_to_tally(more_a bigint, more_b bigint) returns void language sql as $$
  update tally set a = a + more_a, b = b + more_b where more_a <> 0 or more_b <> 0;
  select pg_notify('votes', '') where more_a <> 0 or more_b <> 0;
$$;

create function count_new_votes() returns trigger language plpgsql as $$
begin
  perform add_to_tally(count(*) filter (where choice = 'a'), count(*) filter (where choice = 'b')) from new_votes;
  return null;
end $$;
create trigger count_new_votes after insert on votes
  referencing new table as new_votes for each statement execute function count_new_votes();

create function count_changed_votes() returns trigger language plpgsql as $$
begin
  perform add_to_tally(coalesce(sum((choice = 'a')::int * sign), 0), coalesce(sum((choice = 'b')::int * sign), 0))
    from (select choice, 1 as sign from new_votes union all select choice, -1 from old_votes) changes;
  return null;
end $$;
create trigger count_changed_votes after update on votes
  referencing old table as old_votes new table as new_votes for each statement execute function count_changed_votes();

create function count_deleted_votes() returns trigger language plpgsql as $$
begin
  perform add_to_tally(-count(*) filter (where choice = 'a'), -count(*) filter (where choice = 'b')) from old_votes;
  return null;
end $$;
create trigger count_deleted_votes after delete on votes
  referencing old table as old_votes for each statement execute function count_deleted_votes();

create function count_no_votes() returns trigger language plpgsql as $$
begin
  update tally set a = 0, b = 0;
  perform pg_notify('votes', '');
  return null;
end $$;
create trigger count_no_votes after truncate on votes for each statement execute function count_no_votes();
`

/** All steps, in their order. */
export const migrations: Migration[] = [{ name: '001 votes and tally', sql: votesAndTally }]
