-- The seed's five niches. Run again it brings back what is missing and leaves what an admin changed. The ids are fixed UUIDv7s, so that every
-- installation has the same.
insert into channel_categories (id, name, description, avg_cpm, competition_level, growth_potential) values
    ('01943000-0000-7000-8000-000000000001', 'Technology', 'Tech reviews, tutorials, news', 8.50, 'high', 'high'),
    ('01943000-0000-7000-8000-000000000002', 'Gaming', 'Gaming content, reviews, walkthroughs', 4.20, 'high', 'medium'),
    ('01943000-0000-7000-8000-000000000003', 'Education', 'Educational and how-to content', 12.30, 'medium', 'high'),
    ('01943000-0000-7000-8000-000000000004', 'Entertainment', 'General entertainment content', 3.80, 'high', 'medium'),
    ('01943000-0000-7000-8000-000000000005', 'Finance', 'Financial advice, investing, crypto', 18.50, 'medium', 'high')
on conflict (name) do nothing;
