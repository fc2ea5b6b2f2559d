-- Nobody's rows: everybody reads them, admins write.
revoke all on channel_categories from ytempire_app, ytempire_admin, ytempire_identity, ytempire_jobs, ytempire_readonly;
grant select on channel_categories to ytempire_app, ytempire_identity, ytempire_jobs, ytempire_readonly;
grant select, insert, update, delete on channel_categories to ytempire_admin;
