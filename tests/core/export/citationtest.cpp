// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/citation.h"
#include "export/identity.h"
#include "testrecord.h"

#include "support/testsupport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace Chancery;
using namespace Chancery::Export;
using namespace Qt::StringLiterals;

namespace
{

struct Recommended {
    Volume volume;
    Document document;
    QString note;
};

Volume volumeOf(const QString &id, const QString &completeTitle, const QString &subSeries,
                const QStringList &editors, const QString &published)
{
    Volume volume;
    volume.id = id;
    volume.completeTitle = completeTitle;
    volume.series = u"Foreign Relations of the United States"_s;
    volume.subSeries = subSeries;
    volume.editors = editors;
    volume.publisher = u"United States Government Printing Office"_s;
    volume.place = u"Washington, DC"_s;
    volume.published = published;
    return volume;
}

Document documentOf(const Volume &volume, const QString &number, const QString &first, const QString &last)
{
    Document document;
    document.key = {volume.id, u"d"_s + number};
    document.number = number;
    document.firstPage = first;
    document.lastPage = last;
    return document;
}

/// The publisher's own examples ("Citing the Foreign Relations series"), with what an import knows of them.
std::vector<Recommended> recommended()
{
    const Volume korea =
        volumeOf(u"frus1969-76v19p1"_s,
                 u"Foreign Relations of the United States, 1969–1976, Volume XIX, Part 1, Korea, 1969–1972"_s,
                 u"1969–1976"_s, {u"Daniel J. Lawler"_s, u"Erin R. Mahan"_s}, u"2010"_s);
    const Volume general = volumeOf(
        u"frus1952-54v01p1"_s,
        u"Foreign Relations of the United States, 1952–1954, General: Economic and Political Matters, Volume I, Part 1"_s,
        u"1952–1954"_s,
        {u"David M. Baehler"_s, u"Herbert A. Fine"_s, u"Ralph R. Goodwin"_s, u"N. Stephen Kane"_s,
         u"Ronald D. Landa"_s, u"Lisle A. Rose"_s, u"William F. Sanford, Jr."_s, u"Ilana M. Stern"_s},
        u"1983"_s);
    const Volume russia =
        volumeOf(u"frus1918Russiav03"_s,
                 u"Papers Relating to the Foreign Relations of the United States, 1918, Russia, Volume III"_s,
                 u"1918"_s, {}, u"1932"_s);
    const Volume papers =
        volumeOf(u"frus1893"_s, u"Papers Relating to the Foreign Relations of the United States, 1893"_s,
                 u"1893"_s, {}, u"1894"_s);
    const Volume message = volumeOf(
        u"frus1862"_s,
        u"Message of the President of the United States to the Two Houses of Congress at the Commencement of the Third Session of the Thirty-Seventh Congress"_s,
        {}, {}, u"1862"_s);
    return {
        {korea, documentOf(korea, u"75"_s, u"170"_s, u"172"_s),
         u"Foreign Relations of the United States, 1969–1976, Volume XIX, Part 1, Korea, 1969–1972, eds. Daniel J. Lawler and Erin R. Mahan (Washington: Government Printing Office, 2010), Document 75."_s},
        {general, documentOf(general, u"221"_s, u"798"_s, u"800"_s),
         u"Foreign Relations of the United States, 1952–1954, General: Economic and Political Matters, Volume I, Part 1, eds. David M. Baehler, Herbert A. Fine, Ralph R. Goodwin, N. Stephen Kane, Ronald D. Landa, Lisle A. Rose, William F. Sanford, Jr., and Ilana M. Stern (Washington: Government Printing Office, 1983), 798–800."_s},
        {russia, documentOf(russia, u"60"_s, u"51"_s, u"51"_s),
         u"Papers Relating to the Foreign Relations of the United States, 1918, Russia, Volume III (Washington: Government Printing Office, 1932), 51."_s},
        {papers, documentOf(papers, u"400"_s, u"[452]"_s, u"453"_s),
         u"Papers Relating to the Foreign Relations of the United States, 1893 (Washington: Government Printing Office, 1894), 452–453."_s},
        {message, documentOf(message, u"200"_s, u"356"_s, u"370"_s),
         u"Message of the President of the United States to the Two Houses of Congress at the Commencement of the Third Session of the Thirty-Seventh Congress (Washington: Government Printing Office, 1862), 356–370."_s},
    };
}

} // namespace

TEST_CASE("A note cites a FRUS document as its publisher recommends")
{
    for (const Recommended &example : recommended()) {
        CHECK(citationText(example.volume, example.document, CitationStyle::ChicagoNote) == example.note);
    }
}

TEST_CASE("The recommended citations are those the publisher's own page gives")
{
    const QString path = TestSupport::sharedData(u"citations/frus-expected.json"_s);
    if (path.isEmpty()) {
        SKIP("citations/frus-expected.json of the shared data is not here");
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray notes =
        QJsonDocument::fromJson(file.readAll()).object().value(u"recommended_notes"_s).toArray();
    const auto examples = recommended();
    REQUIRE(notes.size() == qsizetype(examples.size()));
    for (qsizetype i = 0; i < notes.size(); ++i) {
        CHECK(notes[i].toObject().value(u"text"_s).toString() == examples[size_t(i)].note);
    }
}

TEST_CASE("Bibliography, short form and URL of the telegram")
{
    const DocumentRecord record = TestSupport::telegram();
    CHECK(
        citationText(record.volume, record.document, CitationStyle::ChicagoBibliography, CitationUrl::Append)
        == u"Keefer, Edward C., Charles S. Sampson, and Louis J. Smith, eds. Foreign Relations of the United States, 1961–1963, Volume XI, Cuban Missile Crisis and Aftermath. Washington: Government Printing Office, 1996. Document 223. https://history.state.gov/historicaldocuments/frus1961-63v11/d223."_s);
    CHECK(citationText(record.volume, record.document, CitationStyle::Short)
          == u"FRUS, 1961–1963, vol. XI, Document 223."_s);
    CHECK(
        citationText(record.volume, record.document, CitationStyle::ChicagoNote, CitationUrl::Append)
        == u"Foreign Relations of the United States, 1961–1963, Volume XI, Cuban Missile Crisis and Aftermath, eds. Edward C. Keefer, Charles S. Sampson, and Louis J. Smith (Washington: Government Printing Office, 1996), Document 223, https://history.state.gov/historicaldocuments/frus1961-63v11/d223."_s);
    const Recommended korea = recommended().front();
    CHECK(citationText(korea.volume, korea.document, CitationStyle::ChicagoBibliography)
              .startsWith(u"Lawler, Daniel J., and Erin R. Mahan, eds. Foreign"));
    CHECK(citationText(recommended()[3].volume, recommended()[3].document, CitationStyle::Short)
          == u"FRUS, 1893, 452–453."_s);
}

TEST_CASE("Without a title page the parts are put in the order of their time")
{
    Volume volume = TestSupport::telegram().volume;
    volume.completeTitle.clear();
    CHECK(
        workTitle(volume)
        == u"Foreign Relations of the United States, 1961–1963, Volume XI, Cuban Missile Crisis and Aftermath"_s);
    volume.subSeries = u"1952–1954"_s;
    CHECK(
        workTitle(volume)
        == u"Foreign Relations of the United States, 1952–1954, Cuban Missile Crisis and Aftermath, Volume XI"_s);
}

TEST_CASE("A card and an own text say what they are and have no URL")
{
    const DocumentRecord card = TestSupport::card();
    CHECK(
        citationText(card.volume, card.document, CitationStyle::ChicagoNote, CitationUrl::Append)
        == u"“Inter-American Treaty of Reciprocal Assistance,” September 2, 1947, catalogue card in Catalogue cards (a digest, not the document), chancery:chancery-cards/rio-pact."_s);
    CHECK(documentUrl(card.document.key).isEmpty());
    DocumentRecord own = card;
    own.volume.id = own.document.key.volume = u"my-texts"_s;
    own.volume.title = u"My texts"_s;
    own.volume.origin = VolumeOrigin::Own;
    own.document.kind = DocumentKind::OwnText;
    own.document.date = {};
    CHECK(citationText(own.volume, own.document, CitationStyle::Short)
          == u"“Inter-American Treaty of Reciprocal Assistance,” in My texts."_s);
}

TEST_CASE("A citation escapes what its title holds")
{
    const std::vector<CitationRun> runs{{u"A <b> & *c*"_s, CitationRun::Kind::WorkTitle},
                                        {u", 1_2 "_s, CitationRun::Kind::Words},
                                        {u"https://x.org/a_b"_s, CitationRun::Kind::Address}};
    CHECK(
        citationHtml(runs)
        == u"<cite>A &lt;b&gt; &amp; *c*</cite>, 1_2 <a href=\"https://x.org/a_b\">https://x.org/a_b</a>"_s);
    CHECK(citationMarkdown(runs) == u"*A \\<b\\> \\& \\*c\\**, 1\\_2 <https://x.org/a_b>"_s);
}

TEST_CASE("Names are taken apart at the last word, and a suffix stays one")
{
    const NameParts sanford = nameParts(u"William F. Sanford, Jr."_s);
    CHECK(sanford.family == u"Sanford"_s);
    CHECK(sanford.given == u"William F."_s);
    CHECK(sanford.suffix == u"Jr."_s);
    CHECK(nameParts(u"Plato"_s).family == u"Plato"_s);
    CHECK(nameParts(u"Plato"_s).given.isEmpty());
}

TEST_CASE("A document's URI leads back to its identity")
{
    for (const QString &identity :
         {u"frus1961-63v11#d223"_s, u"chancery-cards#rio-pact"_s, u"my texts#a b/c?é%"_s}) {
        const DocumentKey key = DocumentKey::fromString(identity);
        CHECK(documentOfUri(documentUri(key)) == key);
        CHECK(documentOfUri(ownUri(key)) == key);
        CHECK(!documentUri(key).contains(u' '));
    }
    const DocumentKey d223{u"frus1961-63v11"_s, u"d223"_s};
    for (const QString &uri :
         {u"http://history.state.gov/historicaldocuments/frus1961-63v11/d223"_s,
          u"https://www.history.state.gov/historicaldocuments/frus1961-63v11/d223/"_s,
          u"https://history.state.gov/historicaldocuments/frus1961-63v11/d223?x=1#fn1"_s}) {
        CHECK(documentOfUri(uri) == d223);
    }
    for (const QString &uri : {u""_s, u"https://example.org/historicaldocuments/frus1961-63v11/d223"_s,
                               u"https://history.state.gov/countries/cuba"_s, u"file:///etc/passwd"_s,
                               u"https://evil.org/?https://history.state.gov/historicaldocuments/a/b"_s}) {
        CHECK_FALSE(documentOfUri(uri).isValid());
    }
}
