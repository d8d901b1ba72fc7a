// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "teireader.h"

#include "filesource.h"
#include "teiheader.h"
#include "teilists.h"
#include "teisettle.h"
#include "teistandoff.h"
#include "teitext.h"
#include "xmlsource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

QString sentence(const char *text)
{
    return QCoreApplication::translate("Chancery::Import", text);
}

/// Deals the elements of the file out: header and standOff as records, text to the walker.
class VolumeReader : public XmlHandler
{
public:
    VolumeReader(const QString &fileName, const IdTaken &taken)
        : m_fileName(fileName)
        , m_taken(taken)
        , m_standOff(m_draft, m_oddities)
        , m_text(m_draft, m_oddities, m_lists)
    {
    }

    Result<void> startElement(const StartTag &tag) override
    {
        if (m_depth++ == 0) {
            return startRoot(tag);
        }
        if (m_place == Place::Root) {
            startPart(tag);
            m_partDepth = m_depth - 1;
        }
        switch (m_place) {
        case Place::Header:
            m_record.startElement(tag);
            m_recording = true;
            break;
        case Place::StandOff:
            m_recording = m_recording || StandOff::isRecord(tag.name);
            if (m_recording) {
                m_record.startElement(tag);
            }
            break;
        case Place::Text:
            m_text.startElement(tag);
            if (m_text.isOverfull()) {
                return failure(
                    Error::Kind::BadInput,
                    sentence("%1 holds millions of passages, or marks over them, at line %2, far more than "
                             "any volume. Nothing was imported.")
                        .arg(quotedName(QFileInfo(m_fileName).fileName()), QString::number(tag.line)));
            }
            break;
        case Place::Root:
            break;
        }
        return {};
    }

    void endElement(qint64 offset) override
    {
        --m_depth;
        if (m_place == Place::Text) {
            m_text.endElement(offset);
        } else if (m_recording && m_record.endElement()) {
            m_recording = false;
            (m_place == Place::Header ? m_header : m_entry) = std::exchange(m_record, {});
            if (m_place == Place::StandOff) {
                m_standOff.add(m_entry);
            }
        }
        if (m_depth == m_partDepth) {
            m_place = Place::Root; // also where the part began within something unknown
        }
    }

    void characters(QStringView text) override
    {
        if (m_place == Place::Text) {
            m_text.characters(text);
        } else if (m_recording) {
            m_record.characters(text);
        }
    }

    VolumeDraft finish(const XmlReading &reading)
    {
        m_draft.volume = volumeFrom(m_header);
        m_draft.volume.id = volumeId(m_fileName, m_header, m_rootId, m_taken, m_oddities);
        m_draft.volume.sourceName = QFileInfo(m_fileName).fileName();
        m_draft.volume.sourceSha256 = reading.sha256;
        m_draft.volume.origin = VolumeOrigin::Imported;
        m_standOff.addTaxonomies(m_header);
        m_lists.moveInto(m_draft);
        settle(m_draft, m_standOff, m_lists, m_oddities);
        m_oddities.moveInto(m_draft.diagnostics);
        return std::move(m_draft);
    }

private:
    enum class Place { Root, Header, StandOff, Text };

    Result<void> startRoot(const StartTag &tag)
    {
        if (tag.name != "TEI"_L1) {
            return failure(
                Error::Kind::BadInput,
                sentence("%1 is XML, but not TEI: its outermost element is “%2”. Nothing was imported.")
                    .arg(quotedName(QFileInfo(m_fileName).fileName()), tag.name));
        }
        m_rootId = tag.xmlId();
        return {};
    }

    void startPart(const StartTag &tag)
    {
        m_place = tag.name == "teiHeader"_L1 ? Place::Header
            : tag.name == "standOff"_L1      ? Place::StandOff
            : tag.name == "text"_L1          ? Place::Text
                                             : Place::Root;
    }

    const QString m_fileName;
    const IdTaken &m_taken;
    VolumeDraft m_draft;
    Oddities m_oddities;
    FrontLists m_lists;
    StandOff m_standOff;
    TextWalker m_text;
    Record m_header;
    Record m_record; ///< coming in
    Record m_entry;
    QString m_rootId;
    Place m_place = Place::Root;
    int m_depth = 0;
    int m_partDepth = 0; ///< of what the part at hand lies in
    bool m_recording = false;
};

} // namespace

Result<VolumeDraft> readTei(QIODevice &device, const QString &fileName, const ProgressSink &progress,
                            const IdTaken &taken)
{
    VolumeReader reader(fileName, taken);
    const Result<XmlReading> reading = readXml(device, QFileInfo(fileName).fileName(), progress, reader);
    if (!reading) {
        return std::unexpected(reading.error());
    }
    return reader.finish(*reading);
}

Result<VolumeDraft> readTei(const QString &path, const ProgressSink &progress)
{
    const auto file = openForReading(path);
    if (!file) {
        return std::unexpected(file.error());
    }
    return readTei(**file, path, progress);
}

} // namespace Chancery::Import
