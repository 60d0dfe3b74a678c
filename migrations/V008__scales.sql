-- The five scales that every Pacta has from the start, and how the values of a version carry on those of versions before.

-- Which values of earlier versions a value took the place of: those of the version before, and through them those of the
-- versions before that, so that what an assessment on any of them means in this one is looked up and not worked out.
-- No value of an earlier version goes to two.
create table scale_value_replacement (
    scale            varchar(80) not null,
    scale_version    integer     not null,
    raw              varchar(40) not null,
    replaced_version integer     not null,
    replaced_raw     varchar(40) not null,
    constraint scale_value_is_replaced_once_in_a_version
        primary key (scale, scale_version, replaced_version, replaced_raw),
    constraint scale_value_replacement_is_of_a_version
        foreign key (scale, scale_version) references scale_version (scale, number) on delete cascade,
    constraint scale_value_replacement_is_of_an_earlier_value
        foreign key (scale, replaced_version, replaced_raw) references scale_value (scale, scale_version, raw)
        on delete cascade,
    constraint scale_value_replacement_is_of_an_earlier_version check (replaced_version < scale_version)
);

-- Where a scale of that name is there already, it stays as it is: it may be used. What is inserted here is known by its
-- instant, and only to that are versions and values added.

insert into scale (slug, name, description, version, created_at, updated_at, illustrative, sources)
select 'ogp-completion',
       '{"original":"en","texts":{"en":"OGP completion","ru":"Выполнение по шкале «Открытого правительства» (OGP)","zh-Hans":"开放政府伙伴关系完成程度"}}',
       '{"original":"en","texts":{"en":"How far a commitment in an action plan was carried out, as the Independent Reporting Mechanism of the Open Government Partnership finds it. The steps are its own. That they count 0 to 3 in means, and to which common status each belongs, is Pacta''s reading; where no evidence is available, nothing is said of progress.","ru":"Насколько выполнено обязательство плана действий по оценке Механизма независимой отчётности партнёрства «Открытое правительство» (OGP). Ступени принадлежат этому механизму. То, что в средних они считаются от 0 до 3, и соответствие общим статусам определены Pacta; где сведений нет, о ходе выполнения ничего не сказано.","zh-Hans":"行动计划中的承诺落实到何种程度，由开放政府伙伴关系独立报告机制评定。各档次为该机制所定；在平均值中按 0 至 3 计分以及与通用状态的对应，均为 Pacta 的解读；没有证据时，对进展不作判断。"}}',
       0, timestamp with time zone '2026-11-24 00:00:00+00', timestamp with time zone '2026-11-24 00:00:00+00', false,
       '["Open Government Partnership, Glossary: Completion, https://www.opengovpartnership.org/glossary/completion/"]'
where not exists (select 1 from scale where slug = 'ogp-completion');

insert into scale (slug, name, description, version, created_at, updated_at, illustrative, sources)
select 'g20-compliance',
       '{"original":"en","texts":{"en":"G20 compliance","ru":"Соблюдение обязательств «Группы двадцати»","zh-Hans":"二十国集团承诺遵守度"}}',
       '{"original":"en","texts":{"en":"The three scores that the G20 Research Group gives a member for a commitment. A mean of them is read in percent as (mean + 1) / 2 x 100. To which common status each belongs is Pacta''s own reading.","ru":"Три оценки, которые G20 Research Group даёт участнику за обязательство. Среднее в процентах: (среднее + 1) / 2 x 100. Соответствие общим статусам определено Pacta.","zh-Hans":"二十国集团研究小组就某项承诺给予成员的三档评分；平均值换算为百分比：（平均值 + 1）/ 2 x 100。与通用状态的对应由 Pacta 确定。"}}',
       0, timestamp with time zone '2026-11-24 00:00:00+00', timestamp with time zone '2026-11-24 00:00:00+00', false,
       '["G20 Research Group, University of Toronto, https://g20.utoronto.ca/compliance/","2021 G20 Rome Summit Final Compliance Report, https://g20.utoronto.ca/compliance/2021rome-final/index.html"]'
where not exists (select 1 from scale where slug = 'g20-compliance');

insert into scale (slug, name, description, version, created_at, updated_at, illustrative, sources)
select 'hrc-follow-up',
       '{"original":"en","texts":{"en":"Human Rights Committee follow-up, A to E","ru":"Последующие меры: оценки Комитета по правам человека, от A до E","zh-Hans":"人权事务委员会后续行动评级，A 至 E"}}',
       '{"original":"en","texts":{"en":"How the United Nations Human Rights Committee grades what a State party did about a recommendation of its concluding observations that is followed up. The grades are the Committee''s; the labels give its criteria in Pacta''s words. They are no numbers, so there is no mean of them. To which common status a grade belongs is Pacta''s own reading: A is largely satisfactory, so not yet complete; D says that no report came, which says nothing of progress.","ru":"Как Комитет по правам человека Организации Объединённых Наций оценивает принятое государством-участником по рекомендации заключительных замечаний, за которой он следит. Оценки принадлежат Комитету; пояснения передают его критерии словами Pacta. Это не числа, среднего у них нет. Соответствие общим статусам определено Pacta: A значит «в основном удовлетворительно», то есть ещё не полностью; D значит, что доклад не поступил, и о ходе выполнения ничего не говорит.","zh-Hans":"联合国人权事务委员会对缔约国就结论性意见中列入后续程序的建议所采取行动的评级。等级为委员会所定，说明文字由 Pacta 概述其标准。等级不是数字，因此不计算平均值。与通用状态的对应由 Pacta 确定：A 为基本满意，尚非全部完成；D 表示未收到报告，对进展不作判断。"}}',
       0, timestamp with time zone '2026-11-24 00:00:00+00', timestamp with time zone '2026-11-24 00:00:00+00', false,
       '["Human Rights Committee, Report on follow-up to the concluding observations of the Human Rights Committee, CCPR/C/134/3, https://undocs.org/CCPR/C/134/3","The same of the 128th session, with the same criteria, CCPR/C/128/3, https://undocs.org/CCPR/C/128/3"]'
where not exists (select 1 from scale where slug = 'hrc-follow-up');

insert into scale (slug, name, description, version, created_at, updated_at, illustrative, sources)
select 'eu-csr',
       '{"original":"en","texts":{"en":"EU country-specific recommendations","ru":"Рекомендации Европейского союза отдельным странам","zh-Hans":"欧盟国别建议"}}',
       '{"original":"en","texts":{"en":"How far a member state carried out a country-specific recommendation of the European Semester, as the European Commission assesses it. The five steps are the Commission''s. That they count 0 to 4 in means, and to which common status each belongs, is Pacta''s own reading: limited and some progress are both LIMITED.","ru":"Насколько государство-член выполнило рекомендацию, данную ему в ходе «Европейского семестра», по оценке Европейской комиссии. Пять ступеней принадлежат Комиссии. То, что в средних они считаются от 0 до 4, и соответствие общим статусам определены Pacta: и ограниченный, и некоторый прогресс — LIMITED.","zh-Hans":"成员国对“欧洲学期”国别建议的落实程度，由欧盟委员会评估。五个档次为委员会所定；在平均值中按 0 至 4 计分以及与通用状态的对应，均由 Pacta 确定：有限进展和一定进展均对应 LIMITED。"}}',
       0, timestamp with time zone '2026-11-24 00:00:00+00', timestamp with time zone '2026-11-24 00:00:00+00', false,
       '["European Commission, Country-specific recommendations database, https://ec.europa.eu/economy_finance/country-specific-recommendations-database/","European Court of Auditors, Special report 16/2020, The European Semester: Country Specific Recommendations address important issues but need better implementation"]'
where not exists (select 1 from scale where slug = 'eu-csr');

insert into scale (slug, name, description, version, created_at, updated_at, illustrative, sources)
select 'implementation',
       '{"original":"en","texts":{"en":"Implementation, 0 to 3","ru":"Выполнение, от 0 до 3","zh-Hans":"落实程度，0 至 3"}}',
       '{"original":"en","texts":{"en":"How far a commitment has been carried out, in four steps, one for each common status. The scale is Pacta''s own.","ru":"Насколько выполнено обязательство, в четыре ступени, по одной на каждый общий статус. Шкала принадлежит Pacta.","zh-Hans":"承诺的落实程度，分为四级，各对应一个通用状态。本量表为 Pacta 自定。"}}',
       0, timestamp with time zone '2026-11-24 00:00:00+00', timestamp with time zone '2026-11-24 00:00:00+00', false,
       '["Pacta''s own scale"]'
where not exists (select 1 from scale where slug = 'implementation');

insert into scale_version (scale, number, created_at)
select slug, 1, created_at from scale
where slug in ('ogp-completion', 'g20-compliance', 'hrc-follow-up', 'eu-csr', 'implementation')
  and created_at = timestamp with time zone '2026-11-24 00:00:00+00';

insert into scale_value (scale, scale_version, raw, position, label, status, score)
select s.slug, 1, v.raw, v.position, v.label, v.status, v.score
from scale s cross join (values
    (0, 'Not Started', 'NOT_STARTED',
     '{"original":"en","texts":{"en":"Not started","ru":"Не начато","zh-Hans":"尚未开始"}}', cast(0 as numeric(12, 6))),
    (1, 'Limited', 'LIMITED',
     '{"original":"en","texts":{"en":"Limited","ru":"В ограниченной мере","zh-Hans":"有限"}}', cast(1 as numeric(12, 6))),
    (2, 'Substantial', 'SUBSTANTIAL',
     '{"original":"en","texts":{"en":"Substantial","ru":"В значительной мере","zh-Hans":"大部分"}}', cast(2 as numeric(12, 6))),
    (3, 'Complete', 'COMPLETE',
     '{"original":"en","texts":{"en":"Complete","ru":"Полностью","zh-Hans":"完成"}}', cast(3 as numeric(12, 6))),
    (4, 'No Evidence Available', cast(null as varchar(20)),
     '{"original":"en","texts":{"en":"No evidence available","ru":"Сведений нет","zh-Hans":"没有可用证据"}}', cast(null as numeric(12, 6)))
) as v (position, raw, status, label, score)
where s.slug = 'ogp-completion' and s.created_at = timestamp with time zone '2026-11-24 00:00:00+00';

insert into scale_value (scale, scale_version, raw, position, label, status, score)
select s.slug, 1, v.raw, v.position, v.label, v.status, v.score
from scale s cross join (values
    (0, '-1', 'NOT_STARTED',
     '{"original":"en","texts":{"en":"No compliance","ru":"Не соблюдается","zh-Hans":"未遵守"}}', cast(-1 as numeric(12, 6))),
    (1, '0', 'LIMITED',
     '{"original":"en","texts":{"en":"Partial compliance","ru":"Соблюдается частично","zh-Hans":"部分遵守"}}', cast(0 as numeric(12, 6))),
    (2, '+1', 'COMPLETE',
     '{"original":"en","texts":{"en":"Full compliance","ru":"Соблюдается полностью","zh-Hans":"完全遵守"}}', cast(1 as numeric(12, 6)))
) as v (position, raw, status, label, score)
where s.slug = 'g20-compliance' and s.created_at = timestamp with time zone '2026-11-24 00:00:00+00';

insert into scale_value (scale, scale_version, raw, position, label, status, score)
select s.slug, 1, v.raw, v.position, v.label, v.status, v.score
from scale s cross join (values
    (0, 'A', 'SUBSTANTIAL',
     '{"original":"en","texts":{"en":"Largely satisfactory: significant action is shown","ru":"В основном удовлетворительно: показаны существенные меры","zh-Hans":"基本满意：已证明采取重大行动"}}', cast(null as numeric(12, 6))),
    (1, 'B', 'LIMITED',
     '{"original":"en","texts":{"en":"Partly satisfactory: steps were taken, more is needed","ru":"Частично удовлетворительно: шаги сделаны, нужно больше","zh-Hans":"部分满意：已采取步骤，仍需更多行动"}}', cast(null as numeric(12, 6))),
    (2, 'C', 'NOT_STARTED',
     '{"original":"en","texts":{"en":"Not satisfactory: there is an answer, but nothing that carries the recommendation out","ru":"Неудовлетворительно: ответ есть, но рекомендация не выполняется","zh-Hans":"不满意：已有答复，但建议未得到落实"}}', cast(null as numeric(12, 6))),
    (3, 'D', cast(null as varchar(20)),
     '{"original":"en","texts":{"en":"No cooperation: no report came, even when reminded","ru":"Нет сотрудничества: доклад не поступил и после напоминания","zh-Hans":"未予合作：经提醒仍未提交报告"}}', cast(null as numeric(12, 6))),
    (4, 'E', 'REGRESSED',
     '{"original":"en","texts":{"en":"Against the recommendation: what was done or said is contrary to it or rejects it","ru":"Вопреки рекомендации: сделанное или сказанное противоречит ей или отвергает её","zh-Hans":"违背建议：所作所为与建议相悖或表明拒绝"}}', cast(null as numeric(12, 6)))
) as v (position, raw, status, label, score)
where s.slug = 'hrc-follow-up' and s.created_at = timestamp with time zone '2026-11-24 00:00:00+00';

insert into scale_value (scale, scale_version, raw, position, label, status, score)
select s.slug, 1, v.raw, v.position, v.label, v.status, v.score
from scale s cross join (values
    (0, 'No progress', 'NOT_STARTED',
     '{"original":"en","texts":{"en":"No progress","ru":"Нет прогресса","zh-Hans":"无进展"}}', cast(0 as numeric(12, 6))),
    (1, 'Limited progress', 'LIMITED',
     '{"original":"en","texts":{"en":"Limited progress","ru":"Ограниченный прогресс","zh-Hans":"有限进展"}}', cast(1 as numeric(12, 6))),
    (2, 'Some progress', 'LIMITED',
     '{"original":"en","texts":{"en":"Some progress","ru":"Некоторый прогресс","zh-Hans":"一定进展"}}', cast(2 as numeric(12, 6))),
    (3, 'Substantial progress', 'SUBSTANTIAL',
     '{"original":"en","texts":{"en":"Substantial progress","ru":"Значительный прогресс","zh-Hans":"显著进展"}}', cast(3 as numeric(12, 6))),
    (4, 'Full implementation', 'COMPLETE',
     '{"original":"en","texts":{"en":"Full implementation","ru":"Выполнено полностью","zh-Hans":"全面落实"}}', cast(4 as numeric(12, 6)))
) as v (position, raw, status, label, score)
where s.slug = 'eu-csr' and s.created_at = timestamp with time zone '2026-11-24 00:00:00+00';

insert into scale_value (scale, scale_version, raw, position, label, status, score)
select s.slug, 1, v.raw, v.position, v.label, v.status, v.score
from scale s cross join (values
    (0, '0', 'NOT_STARTED',
     '{"original":"en","texts":{"en":"Not started","ru":"Не начато","zh-Hans":"尚未开始"}}', cast(0 as numeric(12, 6))),
    (1, '1', 'LIMITED',
     '{"original":"en","texts":{"en":"Limited","ru":"Частично","zh-Hans":"有限"}}', cast(1 as numeric(12, 6))),
    (2, '2', 'SUBSTANTIAL',
     '{"original":"en","texts":{"en":"Substantial","ru":"В значительной мере","zh-Hans":"大部分"}}', cast(2 as numeric(12, 6))),
    (3, '3', 'COMPLETE',
     '{"original":"en","texts":{"en":"Complete","ru":"Полностью","zh-Hans":"完成"}}', cast(3 as numeric(12, 6)))
) as v (position, raw, status, label, score)
where s.slug = 'implementation' and s.created_at = timestamp with time zone '2026-11-24 00:00:00+00';
