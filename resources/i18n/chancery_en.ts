<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chancery::App::BusyLine</name>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::ChronologyView</name>
    <message numerus="yes">
        <source>%1: %n document(s)</source>
        <translation>
            <numerusform>%1: %n document</numerusform>
            <numerusform>%1: %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of %1</source>
        <translation>
            <numerusform>%n more of %1</numerusform>
            <numerusform>%n more of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) dated within it</source>
        <translation>
            <numerusform>%n document dated within it</numerusform>
            <numerusform>%n documents dated within it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more may be of it, dated less finely</source>
        <translation>
            <numerusform>%n more may be of it, dated less finely</numerusform>
            <numerusform>%n more may be of it, dated less finely</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::DownloadDialog</name>
    <message numerus="yes">
        <source>%n volume(s), as known when this program was made (%1); not all there are. Refresh asks the repository.</source>
        <translation>
            <numerusform>%n volume, as known when this program was made (%1); not all there are. Refresh asks the repository.</numerusform>
            <numerusform>%n volumes, as known when this program was made (%1); not all there are. Refresh asks the repository.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s), as the repository listed them on %1.</source>
        <translation>
            <numerusform>%n volume, as the repository listed them on %1.</numerusform>
            <numerusform>%n volumes, as the repository listed them on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) chosen.</source>
        <translation>
            <numerusform>%n volume chosen.</numerusform>
            <numerusform>%n volumes chosen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Fetch %n Volume(s)</source>
        <translation>
            <numerusform>&amp;Fetch %n Volume</numerusform>
            <numerusform>&amp;Fetch %n Volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) chosen:</source>
        <translation>
            <numerusform>%n volume chosen:</numerusform>
            <numerusform>%n volumes chosen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The repository does not have %n of the volumes that were chosen: %1.</source>
        <translation>
            <numerusform>The repository does not have %n of the volumes that were chosen: %1.</numerusform>
            <numerusform>The repository does not have %n of the volumes that were chosen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching was cancelled; %n volume(s) did not come whole.</source>
        <translation>
            <numerusform>Fetching was cancelled; %n volume did not come whole.</numerusform>
            <numerusform>Fetching was cancelled; %n volumes did not come whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) of %1 could not be fetched.</source>
        <translation>
            <numerusform>%n volume of %1 could not be fetched.</numerusform>
            <numerusform>%n volumes of %1 could not be fetched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::ExportDialog</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::ImportDialog</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s) added</source>
        <translation>
            <numerusform>%n volume added</numerusform>
            <numerusform>%n volumes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n document(s)</source>
        <translation>
            <numerusform>with %n document</numerusform>
            <numerusform>with %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the library</source>
        <translation>
            <numerusform>%n already in the library</numerusform>
            <numerusform>%n already in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in</source>
        <translation>
            <numerusform>%n could not be taken in</numerusform>
            <numerusform>%n could not be taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::ImportReport</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n section(s) of front and back matter</source>
        <translation>
            <numerusform>with %n section of front and back matter</numerusform>
            <numerusform>with %n sections of front and back matter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::LibraryPanel</name>
    <message numerus="yes">
        <source>%1 of %n document(s)</source>
        <translation>
            <numerusform>%1 of %n document</numerusform>
            <numerusform>%1 of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chapter(s)</source>
        <translation>
            <numerusform>%1 of %n chapter</numerusform>
            <numerusform>%1 of %n chapters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n volume(s)</source>
        <translation>
            <numerusform>%1 of %n volume</numerusform>
            <numerusform>%1 of %n volumes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::LibraryRows</name>
    <message numerus="yes">
        <source>%1 of %n document(s)</source>
        <translation>
            <numerusform>%1 of %n document</numerusform>
            <numerusform>%1 of %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n volume(s)</source>
        <translation>
            <numerusform>%1 of %n volume</numerusform>
            <numerusform>%1 of %n volumes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n card(s)</source>
        <translation>
            <numerusform>%1 of %n card</numerusform>
            <numerusform>%1 of %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more document(s) …</source>
        <translation>
            <numerusform>%n more document …</numerusform>
            <numerusform>%n more documents …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::MainWindow</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) in this passage</source>
        <translation>
            <numerusform>%n reference in this passage</numerusform>
            <numerusform>%n references in this passage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::PeopleRows</name>
    <message numerus="yes">
        <source>%1 and %n more, joined by me</source>
        <translation>
            <numerusform>%1 and %n more, joined by me</numerusform>
            <numerusform>%1 and %n more, joined by me</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote, received, took part or is named in %n document(s)</source>
        <translation>
            <numerusform>Wrote, received, took part or is named in %n document</numerusform>
            <numerusform>Wrote, received, took part or is named in %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>may be the same as %n other entry(s)</source>
        <translation>
            <numerusform>may be the same as %n other entry</numerusform>
            <numerusform>may be the same as %n other entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::SearchPanel</name>
    <message numerus="yes">
        <source>No document holds “%1”. “%2” stands in %n document(s).</source>
        <translation>
            <numerusform>No document holds “%1”. “%2” stands in %n document.</numerusform>
            <numerusform>No document holds “%1”. “%2” stands in %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::SearchRows</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::TagTree</name>
    <message numerus="yes">
        <source>A tag’s name has at most %n characters.</source>
        <translation>
            <numerusform>A tag’s name has at most %n character.</numerusform>
            <numerusform>A tag’s name has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::TrailBar</name>
    <message numerus="yes">
        <source>%1 of %n document(s)</source>
        <translation>
            <numerusform>%1 of %n document</numerusform>
            <numerusform>%1 of %n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::VolumeChoices</name>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n volume</numerusform>
            <numerusform>%n volumes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::App::WorkDesk</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your marks and decisions stand in “%1”. They stay when it is removed, but without a place; they find it again when the volume comes back.</source>
        <translation>
            <numerusform>%n of your marks and decisions stands in “%1”. It stays when the volume is removed, but without a place; it finds it again when the volume comes back.</numerusform>
            <numerusform>%n of your marks and decisions stand in “%1”. They stay when it is removed, but without a place; they find it again when the volume comes back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::Edits</name>
    <message numerus="yes">
        <source>Delete %n mark(s)</source>
        <translation>
            <numerusform>Delete %n mark</numerusform>
            <numerusform>Delete %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::Import</name>
    <message numerus="yes">
        <source>%n mark(s) repeat a note that is printed elsewhere; they are counted, not shown.</source>
        <translation>
            <numerusform>%n mark repeats a note that is printed elsewhere; it is counted, not shown.</numerusform>
            <numerusform>%n marks repeat a note that is printed elsewhere; they are counted, not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) have no id in the file; each got one made from its surroundings.</source>
        <translation>
            <numerusform>%n document has no id in the file; it got one made from its surroundings.</numerusform>
            <numerusform>%n documents have no id in the file; each got one made from its surroundings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) bear an id that another document of the volume bears already; they got an id of their own, and references to the shared id lead to the first.</source>
        <translation>
            <numerusform>%n document bears an id that another document of the volume bears already; it got an id of its own, and references to the shared id lead to the first.</numerusform>
            <numerusform>%n documents bear an id that another document of the volume bears already; they got an id of their own, and references to the shared id lead to the first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n place(s) the edition marks that words are left out.</source>
        <translation>
            <numerusform>At %n place the edition marks that words are left out.</numerusform>
            <numerusform>At %n places the edition marks that words are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are not part of the text.</source>
        <translation>
            <numerusform>%n picture is not part of the text.</numerusform>
            <numerusform>%n pictures are not part of the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page count(s) of microfiche documents are not part of the text.</source>
        <translation>
            <numerusform>%n page count of a microfiche document is not part of the text.</numerusform>
            <numerusform>%n page counts of microfiche documents are not part of the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) have no words or no target and cannot be followed.</source>
        <translation>
            <numerusform>%n reference has no words or no target and cannot be followed.</numerusform>
            <numerusform>%n references have no words or no target and cannot be followed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) point at a person the volume does not list.</source>
        <translation>
            <numerusform>%n name points at a person the volume does not list.</numerusform>
            <numerusform>%n names point at a person the volume does not list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) point at an event the volume does not list.</source>
        <translation>
            <numerusform>%n date points at an event the volume does not list.</numerusform>
            <numerusform>%n dates point at an event the volume does not list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n speech(es) have a speaker or hearer the volume does not list.</source>
        <translation>
            <numerusform>%n speech has a speaker or hearer the volume does not list.</numerusform>
            <numerusform>%n speeches have a speaker or hearer the volume does not list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) belong to a party the volume does not list.</source>
        <translation>
            <numerusform>%n person belongs to a party the volume does not list.</numerusform>
            <numerusform>%n persons belong to a party the volume does not list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) are written in a way that cannot be read as a date.</source>
        <translation>
            <numerusform>%n date is written in a way that cannot be read as a date.</numerusform>
            <numerusform>%n dates are written in a way that cannot be read as a date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of a list stand before no item; they are kept as items.</source>
        <translation>
            <numerusform>%n label of a list stands before no item; it is kept as an item.</numerusform>
            <numerusform>%n labels of a list stand before no item; they are kept as items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The element “%1” is not known here; the text inside was kept (%n time(s)).</source>
        <translation>
            <numerusform>The element “%1” is not known here; the text inside was kept (%n time).</numerusform>
            <numerusform>The element “%1” is not known here; the text inside was kept (%n times).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) bear an id that is no name in XML, or an overlong one; it was made into one, and references to it as written lead nowhere.</source>
        <translation>
            <numerusform>%n document bears an id that is no name in XML, or an overlong one; it was made into one, and references to it as written lead nowhere.</numerusform>
            <numerusform>%n documents bear an id that is no name in XML, or an overlong one; it was made into one, and references to it as written lead nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n place(s) words stand where no text belongs; they were dropped.</source>
        <translation>
            <numerusform>At %n place words stand where no text belongs; they were dropped.</numerusform>
            <numerusform>At %n places words stand where no text belongs; they were dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chancery::Store::SamePeople</name>
    <message numerus="yes">
        <source>The full name is the same, and the volumes lie %n year(s) apart.</source>
        <translation>
            <numerusform>The full name is the same, and the volumes lie %n year apart.</numerusform>
            <numerusform>The full name is the same, and the volumes lie %n years apart.</numerusform>
        </translation>
    </message>
</context>
</TS>
