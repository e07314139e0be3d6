/**
 * Words for the same thing, to begin with, a line for each: what people say and what pages are called. A coordinator changes them in the browser.
 * The glossary's abbreviations need no line here.
 */
export const firstLines = `log in, login, log on, logon, sign in, sign on, get in, get access
locked out, lock out, can't get in, forgotten password, forgot password, lost password
unlock, reset, locked out
reset a colleague's password, reset someone's password, password for someone else, someone else's account, colleague locked out
set up an account, add user, add someone, new account, create account, create login, create a login, register a user
leaver, leaves, left us, remove access, take away access, delete user, close an account
permission, rights, access level, who can see, user role
new user, new starter, newcomer, new staff, i'm new, induction, agency worker, temp, temporary user
long break, maternity leave, long absence, returning, been away, refresher
vetting, background check, security check, clearance, NPPV, DBS
checklist, before somebody starts, before someone starts
colleague, staff, my team, team member, co-worker, workmate
council, authority, local authority, district, borough
form, template, document, paperwork, letter, proforma, download, blank
leaflet, booklet, brochure, flyer, pamphlet, handout
warning letter, written warning, final warning, community protection warning
compare, difference between, versus, side by side
response, action, intervention, what can we do, can be done, next step, options
power, legal action, enforcement, court order
injunction, civil injunction, asbo
asbo, criminal behaviour order, anti-social behaviour
evict, eviction, possession, kick out, throw out
public spaces protection order, street drinking, drinking ban, alcohol ban, dog fouling, public space order
dispersal, move on, disperse
closure order, closure notice, shut down, board up, crack house
nuisance neighbour, neighbour from hell, bad neighbour, problem neighbour
choose a response, nuisance neighbour, neighbour from hell, teenagers, gang
close a case, case closure, finish a case, end a case, wrap up, sign off a case, case resolved
case review, community trigger, looked at again, review of the case
refer, referral, escalate, escalation, pass on a case, send a case, hand over
high risk, serious, dangerous, urgent
another system, other system, own database, other database, not on sentinel, non sentinel, different system
earlier reports, previous reports, past reports, history, previous complaints, known to us, already known, been reported before
address, house, flat, property, street, postcode, place, location
person, man, woman, perpetrator, offender, suspect, individual, name
victim, complainant, person who complained, resident
report, complaint, incident
record, log, enter, input, write up, put on sentinel
record a report, log a complaint, new incident, enter a complaint, enter details, new job
first call, first contact, phone call, telephone
call-taker, calltaker, call handler, contact centre, call centre, switchboard
script, prompt, what to ask, set questions
noise, loud music, barking, dog barking, party, parties, shouting, banging, noisy
risk, danger, vulnerability, vulnerable, harm
assess the risk, risk assessment, how much danger, how dangerous, vulnerability check, work out the risk
reason, justify, justification, rationale, explain why
share information, pass on information, disclose, tell a landlord, tell the landlord, allowed to tell, allowed to pass on, may i tell, give out details, data protection, gdpr, confidential
keep the victim informed, update the victim, updating victims, victim update, feedback to victim, feedback to complainant, ring back, call back, heard nothing, contact the victim
back-end search, backend search, advanced search, query the database, complex search, sql
build a report, export, excel, spreadsheet, statistics, stats, figures, hotspot, how many cases, chart, csv, monthly report
data quality, quality of records, duplicate, missing details, bad data, messy data, clean up, tidy up, incomplete
supervise, supervisor, supervision, manager, oversee
snag, bug, fault, error, defect, glitch, broken, not working, crash, problem with sentinel
change request, ask for a change, improvement, new feature, new function, feature request, improve sentinel
who decides, who approves, final say, decision on changes, who agrees, sign off a change
release, new version, update, upgrade, software update, patch
champion, super user, superuser, key user, power user, local expert
help colleagues, support colleagues, supporting my team, support my team
share experience, mentor, mentoring, best practice, learn from others, other councils
verify a page, page verification, approve a page, check a guide, sign off a page
trust a page, up to date, reliable, how reliable, accurate, still correct, out of date
describe the steps, add the steps, fill in the steps, screenshots
rumour, replaced, replacement, scrapped, scrapping, abandoned, getting rid of, future of sentinel
ask a question, questions and answers
suggest, suggestion, idea, suggestion box
privacy, my data, personal data, cookies
accessibility, disability, disabled, screen reader, large print
what sentinel is for, purpose of the system, why do we use sentinel, point of sentinel
hate crime, hate incident
joint action group, multi-agency meeting, case meeting, case conference
registered social landlord, housing association, social landlord, registered provider
information-sharing agreement, ISA, sharing protocol
anti-social behaviour, antisocial behaviour, nuisance
hate incident, racist, homophobic
landlord, housing provider, registered social landlord
boss, line manager, team leader, supervisor
supervise a case, check on a case, case check
audit, spot check, quality check, check the quality of records
fine, fixed penalty, penalty notice, community protection notice
community remedy, apology, mediation, restorative justice
repeat victimisation, repeat victim, repeat caller, keeps ringing
witness, evidence, statement
nickname, alias, also known as, maiden name, find earlier reports about a person
duplicate, double entry, merge
wrong password, account locked, expired password, change my password, forgotten password
apply for access, request access, get access, need access
print, download, PDF
induction, first day, getting started, start as a new user
reset someone else's password, reset a colleague's password
news, what's new, what has changed, blog
training needs analysis, training needs, skills gap
risk score, risk level, scoring, risk matrix
write down the reason, reason for the score, note the reason`;
