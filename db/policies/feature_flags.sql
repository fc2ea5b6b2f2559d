-- Nobody's rows: everybody's code reads them, admins write.
revoke all on feature_flags from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
grant select on feature_flags to ytempire_app, ytempire_identity, ytempire_jobs, ytempire_readonly;
grant select, insert, update, delete on feature_flags to ytempire_admin;
