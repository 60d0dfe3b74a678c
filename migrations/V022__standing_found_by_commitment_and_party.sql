-- How the assignments of one commitment, or of one party, stand and stood, is found without going through those of all.
create index standing_by_commitment on standing (commitment, track);
create index earlier_standing_by_commitment on earlier_standing (commitment, track);
create index earlier_standing_by_party on earlier_standing (party, track);
create index known_commitment_by_statement on known_commitment (statement);
create index known_commitment_by_meeting on known_commitment (meeting);
