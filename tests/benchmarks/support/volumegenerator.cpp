// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumegenerator.h"

#include "documentwriter.h"
#include "prose.h"
#include "teiwriter.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace Chancery::Benchmark
{

namespace
{

/// One volume from header to index.
class VolumeWriter
{
public:
    VolumeWriter(const Vocabulary &vocabulary, uint64_t seed, int index)
        : m_volume(shape(seed, index))
        , m_random(seed ^ 0x74657874ULL, uint64_t(index))
        , m_prose(vocabulary, m_volume, seed, m_random, m_xml)
        , m_documents(m_volume, m_random, m_xml, m_prose)
    {
    }

    QByteArray write()
    {
        m_xml.open("TEI",
                   "xmlns=\"http://www.tei-c.org/ns/1.0\" "
                   "xmlns:frus=\"http://history.state.gov/frus/ns/1.0\" xml:id=\""
                       + m_volume.id + '"');
        header();
        m_xml.open("text");
        front();
        body();
        back();
        m_xml.close();
        m_xml.close();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + m_xml.take() + '\n';
    }

private:
    void header()
    {
        const QByteArray number = QByteArray::number(m_volume.number);
        const QByteArray title = m_prose.capitalisedWords(3);
        m_xml.open("teiHeader");
        m_xml.open("fileDesc");
        m_xml.open("titleStmt");
        m_xml.line("title",
                   "Foreign Relations of the United States, " + m_volume.subseries + ", Volume " + number
                       + ", " + title,
                   "type=\"complete\"");
        m_xml.line("title", "Foreign Relations of the United States", "type=\"series\"");
        m_xml.line("title", m_volume.subseries,
                   m_volume.today ? "type=\"sub-series\"" : "type=\"subseries\"");
        m_xml.line("title", "Volume " + number,
                   m_volume.today ? "type=\"volume-number\"" : "type=\"volumenumber\"");
        m_xml.line("title", title, "type=\"volume\"");
        m_xml.line("editor", m_prose.person(), "role=\"primary\"");
        m_xml.close();
        m_xml.open("publicationStmt");
        m_xml.line("publisher", "A generator of volumes");
        m_xml.line("date", QByteArray::number(m_volume.lastYear + 30));
        m_xml.line("idno", m_volume.id, "type=\"frus\"");
        m_xml.close();
        m_xml.open("sourceDesc");
        m_xml.line("p", "Made for measuring; no such volume was printed");
        m_xml.close();
        m_xml.close();
        m_xml.close();
    }

    void section(const QByteArray &id, const QByteArray &head, int paragraphs)
    {
        m_xml.open("div", "type=\"section\" xml:id=\"" + id + '"');
        m_xml.line("head", head);
        for (; paragraphs > 0; --paragraphs) {
            m_xml.open("p");
            m_prose.write(m_random.between(300, 1200));
            m_xml.close();
        }
        m_xml.close();
    }

    void front()
    {
        m_xml.open("front");
        m_prose.pageBreakBetween();
        m_xml.open("titlePage", "type=\"main\"");
        m_xml.open("docTitle");
        m_xml.line("titlePart", "Foreign Relations of the United States", "type=\"series\"");
        m_xml.line("titlePart", m_volume.subseries, "type=\"subseries\"");
        m_xml.close();
        m_xml.close();
        section("preface", "Preface", 9);
        contents();
        section("sources", "List of Sources", 14);
        if (!m_volume.persons.empty()) {
            persons();
            terms();
        }
        m_xml.close();
    }

    void contents()
    {
        m_xml.open("div", "type=\"toc\" xml:id=\"toc\"");
        m_xml.line("head", "Contents");
        m_xml.open("list");
        for (int i = 1; i <= parts(); ++i) {
            m_xml.line("item",
                       "<ref target=\"#comp" + QByteArray::number(i) + "\">" + m_prose.capitalisedWords(4)
                           + "</ref>");
        }
        m_xml.close();
        m_xml.close();
    }

    void persons()
    {
        m_xml.open("div", "type=\"section\" xml:id=\"persons\"");
        m_xml.line("head", "List of Persons");
        m_xml.open("list", "type=\"names\"");
        for (const MadePerson &person : m_volume.persons) {
            const QByteArray turned = person.surname + ", " + person.name.first(person.name.lastIndexOf(' '));
            m_xml.line("item",
                       "<hi rend=\"strong\"><persName xml:id=\"" + person.id + "\">" + turned
                           + "</persName>,</hi> " + person.role);
        }
        m_xml.close();
        m_xml.close();
    }

    void terms()
    {
        m_xml.open("div", "type=\"section\" xml:id=\"terms\"");
        m_xml.line("head", "List of Abbreviations");
        m_xml.open("list", "type=\"terms\"");
        for (const QByteArray &term : m_volume.terms) {
            m_xml.line("item",
                       "<hi rend=\"strong\"><term xml:id=\"t_" + term + "1\">" + term + "</term>,</hi> "
                           + m_prose.words(4));
        }
        m_xml.close();
        m_xml.close();
    }

    [[nodiscard]] int parts() const
    {
        return 2 + m_volume.documents / 150;
    }

    void body()
    {
        m_xml.open("body");
        const int chapters = m_volume.era == Era::Nineteenth ? 1 : 3;
        const int groups = parts() * chapters;
        int document = 0;
        for (int group = 0; group < groups; ++group) {
            const QByteArray part = QByteArray::number(group / chapters + 1);
            if (group % chapters == 0) {
                m_xml.open("div", "type=\"compilation\" xml:id=\"comp" + part + '"');
                m_xml.line("head", m_prose.capitalisedWords(5));
            }
            if (chapters > 1) {
                m_xml.open("div", "type=\"chapter\" xml:id=\"ch" + QByteArray::number(group + 1) + '"');
                m_xml.line("head", m_prose.capitalisedWords(6));
            }
            for (const int last = m_volume.documents * (group + 1) / groups; document < last;) {
                m_documents.write(++document);
            }
            if (chapters > 1) {
                m_xml.close();
            }
            if (group % chapters == chapters - 1) {
                m_xml.close();
            }
        }
        m_xml.close();
    }

    QByteArray pageReferences()
    {
        QByteArray text;
        for (int i = m_random.between(1, 4); i > 0; --i) {
            const QByteArray page = QByteArray::number(m_random.between(1, m_prose.pages()));
            text += ", <ref target=\"#pg_" + page + "\">" + page + "</ref>";
        }
        return text;
    }

    void back()
    {
        m_xml.open("back");
        m_xml.open("div", "type=\"section\" xml:id=\"index\"");
        m_xml.line("head", "Index");
        m_xml.open("list", "type=\"index\"");
        for (int i = 0; i < 260; ++i) {
            m_xml.open("item");
            m_xml.put(m_volume.era == Era::Modern && m_random.chance(0.3) ? m_prose.person()
                                                                          : m_prose.capitalisedWords(2));
            m_xml.put(pageReferences());
            if (m_random.chance(0.3)) {
                m_xml.open("list");
                for (int inner = m_random.between(1, 5); inner > 0; --inner) {
                    m_xml.line("item", m_prose.words(3) + pageReferences());
                }
                m_xml.close();
            }
            m_xml.close();
        }
        for (int i = 0; i < 3; ++i) {
            m_xml.close();
        }
    }

    const VolumeShape m_volume;
    Random m_random;
    TeiWriter m_xml;
    Prose m_prose;
    DocumentWriter m_documents;
};

} // namespace

VolumeGenerator::VolumeGenerator(uint64_t seed)
    : m_seed(seed)
{
}

QByteArray VolumeGenerator::id(int index) const
{
    return outline(m_seed, index).id;
}

int VolumeGenerator::documents(int index) const
{
    return outline(m_seed, index).documents;
}

QByteArray VolumeGenerator::volume(int index) const
{
    return VolumeWriter(m_vocabulary, m_seed, index).write();
}

Result<QStringList> writeVolumes(const VolumeGenerator &generator, int count, const QString &folder,
                                 const std::function<void(int)> &told)
{
    if (!QDir().mkpath(folder)) {
        return failure(Error::Kind::System, QStringLiteral("The folder “%1” cannot be made.").arg(folder));
    }
    QStringList paths;
    for (int index = 0; index < count; ++index) {
        QFile file(QDir(folder).filePath(QString::fromLatin1(generator.id(index)) + QStringLiteral(".xml")));
        const QByteArray bytes = generator.volume(index);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
            return failure(
                Error::Kind::System,
                QStringLiteral("“%1” cannot be written: %2").arg(file.fileName(), file.errorString()));
        }
        paths.append(file.fileName());
        if (told) {
            told(index + 1);
        }
    }
    return paths;
}

} // namespace Chancery::Benchmark
