// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "xmlsource.h"

#include "filesource.h"
#include "markupguard.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QIODevice>
#include <QStringDecoder>
#include <QThreadPool>
#include <QXmlStreamReader>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Chancery::Import
{

namespace
{

constexpr qint64 largestFile = 512LL * 1024 * 1024;
constexpr qint64 pieceSize = 128LL * 1024;
/// A stretch of text longer than this is no book's; the parser keeps it whole.
constexpr qint64 longestText = 32LL * 1024 * 1024;
constexpr int deepestElement = 500;
/// The largest file has so many when it is encoded as volumes are; each costs far more memory than bytes.
constexpr int mostElements = 5'000'000;
constexpr qsizetype longestName = 200;
constexpr auto teiNamespace = "http://www.tei-c.org/ns/1.0"_L1;
constexpr auto xmlNamespace = "http://www.w3.org/XML/1998/namespace"_L1;
/// Today's and the one of the files of 2015; both are in circulation.
constexpr std::array frusNamespaces{"http://history.state.gov/frus/ns/1.0"_L1,
                                    "http://history.state.gov/ns/1.0"_L1};

QString sentence(const char *text)
{
    return QCoreApplication::translate("Chancery::Import", text);
}

std::unexpected<Error> refuse(const QString &message, const QString &detail = {})
{
    return failure(Error::Kind::BadInput, message, detail);
}

/// UTF-16 or UTF-32, by the byte order mark or the zero bytes beside the first tag.
std::optional<QStringConverter::Encoding> wideEncoding(QByteArrayView start)
{
    const auto encoding = QStringConverter::encodingForData(start, u'<');
    return encoding == QStringConverter::Utf8 ? std::nullopt : encoding;
}

/// What the first bytes betray before a parser is asked.
Result<void> checkStart(QByteArrayView start, const QString &name)
{
    if (start.isEmpty()) {
        return refuse(sentence("%1 is empty. Nothing was imported.").arg(name));
    }
    if (start.startsWith("\x1f\x8b") || start.startsWith("PK\x03\x04") || start.startsWith("BZh")
        || start.startsWith("\xfd"
                            "7zXZ")) {
        return refuse(
            sentence("%1 is a compressed file. Unpack it first, then import the XML file inside.").arg(name));
    }
    if (wideEncoding(start)) {
        return {};
    }
    qsizetype first = start.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (first < start.size() && isspace(static_cast<unsigned char>(start[first]))) {
        ++first;
    }
    if (first < start.size() && start[first] != '<') {
        return refuse(
            sentence("%1 is not an XML file. Volumes are imported from TEI XML; a plain text can be "
                     "added as a text of your own.")
                .arg(name));
    }
    return {};
}

/// SHA-256 of a file on a thread beside the reading of it, which it would hold up by a third.
class HashBeside
{
public:
    HashBeside()
    {
        m_thread.setMaxThreadCount(1); // so that the pieces keep their order
    }
    ~HashBeside()
    {
        m_thread.waitForDone();
    }
    HashBeside(const HashBeside &) = delete;
    HashBeside &operator=(const HashBeside &) = delete;

    void add(const QByteArray &piece)
    {
        if (piece.size() < pieceSize) {
            m_thread.waitForDone();
            m_hash.addData(piece);
        } else {
            m_thread.start([this, piece] { m_hash.addData(piece); });
        }
    }
    QString result()
    {
        m_thread.waitForDone();
        return QString::fromLatin1(m_hash.result().toHex());
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QThreadPool m_thread;
};

class Session
{
public:
    Session(QIODevice &device, const QString &fileName, const ProgressSink &progress, XmlHandler &handler)
        : m_device(device)
        , m_name(quotedName(fileName))
        , m_progress(progress)
        , m_handler(handler)
    {
    }

    Result<XmlReading> run()
    {
        const qint64 total = m_device.isSequential() ? -1 : m_device.size();
        if (total > largestFile) {
            return tooLarge();
        }
        for (;;) {
            const QByteArray piece = m_device.read(pieceSize);
            if (piece.isEmpty()) {
                break;
            }
            if (const auto taken = take(piece); !taken) {
                return std::unexpected(taken.error());
            }
            if (m_progress && !m_progress(m_bytes, total)) {
                return failure(Error::Kind::Cancelled,
                               sentence("Reading %1 was cancelled. Nothing was imported.").arg(m_name));
            }
        }
        if (m_bytes == 0) {
            return std::unexpected(checkStart({}, m_name).error());
        }
        if (m_xml.hasError() || m_xml.tokenType() != QXmlStreamReader::EndDocument) {
            return refuse(
                sentence("%1 breaks off at line %2 before its end. The file is probably an incomplete "
                         "download. Nothing was imported.")
                    .arg(m_name, line()),
                m_xml.errorString());
        }
        return XmlReading{m_hash.result(), m_bytes};
    }

private:
    QString line() const
    {
        return QString::number(m_xml.lineNumber());
    }

    std::unexpected<Error> tooLarge() const
    {
        return refuse(sentence("%1 is larger than 512 MiB, far more than any volume. Nothing was imported.")
                          .arg(m_name));
    }

    std::unexpected<Error> tooManyAttributes() const
    {
        return refuse(
            sentence(
                "%1 has an element with more than 1,000 attributes behind line %2. Nothing was imported.")
                .arg(m_name, line()));
    }

    Result<void> take(const QByteArray &piece)
    {
        if (m_bytes == 0) {
            if (auto started = checkStart(piece, m_name); !started) {
                return started;
            }
            if (const auto encoding = wideEncoding(piece)) {
                m_decoder.emplace(*encoding);
            }
        }
        m_bytes += piece.size();
        if (m_bytes > largestFile) {
            return tooLarge();
        }
        if (!m_decoder && piece.contains('\0')) {
            return refuse(
                sentence("%1 holds a NUL character, so it is not XML but some binary file, or a damaged one. "
                         "Nothing was imported.")
                    .arg(m_name));
        }
        m_hash.add(piece);
        if (auto fed = m_decoder ? feedWide(piece) : feed(piece); !fed) {
            return fed;
        }
        return parse();
    }

    template<typename Piece>
    Result<void> feed(const Piece &piece)
    {
        const MarkupGuard::Verdict verdict = m_guard.take(piece);
        if (verdict == MarkupGuard::Verdict::TooManyAttributes) {
            return tooManyAttributes();
        }
        if (verdict == MarkupGuard::Verdict::TooLong) {
            return refuse(
                sentence("%1 has a single tag, comment or instruction of more than 1 MiB behind line %2. "
                         "Nothing was imported.")
                    .arg(m_name, line()));
        }
        m_xml.addData(piece);
        return {};
    }

    Result<void> feedWide(const QByteArray &piece)
    {
        const QString text = m_decoder->decode(piece);
        if (m_decoder->hasError()) {
            return refuse(
                sentence("%1 holds bytes that do not fit its encoding behind line %2. Nothing was imported.")
                    .arg(m_name, line()));
        }
        return feed(text);
    }

    Result<void> parse()
    {
        while (!m_xml.atEnd()) {
            // Behind text the parser has taken the `<` already, to see that the text ends there.
            m_tokenStart = m_xml.characterOffset() - (m_xml.isCharacters() ? 1 : 0);
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::Invalid) {
                break;
            }
            m_lastToken = m_bytes;
            if (auto handled = handle(token); !handled) {
                return handled;
            }
        }
        if (m_xml.hasError() && m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
            return refuse(
                sentence("%1 is not well-formed XML; it goes wrong at line %2, column %3: %4 "
                         "Nothing was imported.")
                    .arg(m_name, line(), QString::number(m_xml.columnNumber()), m_xml.errorString()),
                m_xml.errorString());
        }
        if (m_bytes - m_lastToken > longestText) {
            return refuse(
                sentence("%1 has more than 32 MiB of text without a tag at line %2. Nothing was imported.")
                    .arg(m_name, line()));
        }
        return {};
    }

    Result<void> handle(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::DTD:
            return refuseDoctype();
        case QXmlStreamReader::StartElement:
            return startElement();
        case QXmlStreamReader::EndElement:
            --m_depth;
            m_handler.endElement(m_xml.characterOffset());
            return {};
        case QXmlStreamReader::Characters:
            m_handler.characters(m_xml.text());
            return {};
        case QXmlStreamReader::EntityReference:
            return refuse(sentence("%1 uses an entity “%2” at line %3 that XML itself does not define. "
                                   "Nothing was imported.")
                              .arg(m_name, m_xml.name().toString(), line()));
        default:
            return {}; // comments and processing instructions
        }
    }

    Result<void> refuseDoctype() const
    {
        if (m_xml.dtdName().compare("html"_L1, Qt::CaseInsensitive) == 0) {
            return refuseHtml();
        }
        return refuse(
            sentence(
                "%1 declares a document type (DOCTYPE). Such declarations can pull in other files, so they "
                "are refused. Remove the declaration, then import the file again.")
                .arg(m_name));
    }

    std::unexpected<Error> refuseHtml() const
    {
        return refuse(
            sentence("%1 is a web page (HTML), not TEI XML. Download the volume's XML file instead.")
                .arg(m_name));
    }

    Result<void> startElement()
    {
        if (++m_depth > deepestElement) {
            return refuse(
                sentence(
                    "%1 nests more than 500 elements inside one another at line %2. Nothing was imported.")
                    .arg(m_name, line()));
        }
        if (++m_elements > mostElements) {
            return refuse(sentence("%1 has more than 5,000,000 elements, far more than any volume. "
                                   "Nothing was imported.")
                              .arg(m_name));
        }
        const QXmlStreamAttributes attributes = m_xml.attributes();
        if (attributes.size() > MarkupGuard::mostAttributes) {
            return tooManyAttributes();
        }
        if (m_xml.qualifiedName().size() > longestName) {
            return refuse(
                sentence("%1 has an element with an overlong name at line %2. Nothing was imported.")
                    .arg(m_name, line()));
        }
        if (m_depth == 1 && m_xml.name().compare("html"_L1, Qt::CaseInsensitive) == 0) {
            return refuseHtml();
        }
        return m_handler.startElement(
            {elementName(), attributes, m_xml.lineNumber(), m_xml.columnNumber(), m_tokenStart});
    }

    QString elementName() const
    {
        const QStringView space = m_xml.namespaceUri();
        const bool ours = space.isEmpty() || space == teiNamespace || space == frusNamespaces[0]
            || space == frusNamespaces[1];
        return ours ? m_xml.name().toString() : QString(u'{' + space + u'}' + m_xml.name());
    }

    QIODevice &m_device;
    const QString m_name;
    const ProgressSink &m_progress;
    XmlHandler &m_handler;
    QXmlStreamReader m_xml;
    HashBeside m_hash;
    qint64 m_bytes = 0;
    qint64 m_lastToken = 0;
    qint64 m_tokenStart = 0;
    int m_depth = 0;
    int m_elements = 0;
    MarkupGuard m_guard;
    std::optional<QStringDecoder> m_decoder; ///< of wide characters only; the parser knows the others
};

} // namespace

QString attributeOf(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    return attributes.value(name).trimmed().toString();
}

QString xmlIdOf(const QXmlStreamAttributes &attributes)
{
    return attributes.value(xmlNamespace, "id"_L1).trimmed().toString();
}

QString StartTag::frus(QLatin1StringView attribute) const
{
    for (const auto space : frusNamespaces) {
        if (attributes.hasAttribute(space, attribute)) {
            return attributes.value(space, attribute).trimmed().toString();
        }
    }
    return {};
}

Result<XmlReading> readXml(QIODevice &device, const QString &fileName, const ProgressSink &progress,
                           XmlHandler &handler)
{
    return Session(device, fileName, progress, handler).run();
}

} // namespace Chancery::Import
