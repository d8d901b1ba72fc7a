// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/error.h"
#include "teireader.h"

#include <QXmlStreamAttributes>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace Chancery::Import
{

/// An attribute without namespace, trimmed; empty where it is absent.
[[nodiscard]] QString attributeOf(const QXmlStreamAttributes &attributes, QLatin1StringView name);
[[nodiscard]] QString xmlIdOf(const QXmlStreamAttributes &attributes);

/// One start tag. Valid only during the call it is handed to.
struct StartTag {
    QString name; ///< local name for TEI's and FRUS's elements, else `{namespace}local`
    const QXmlStreamAttributes &attributes;
    qint64 line = 0;
    qint64 column = 0;
    qint64 offset = -1; ///< of its `<` in the file's text, in UTF-16 units

    [[nodiscard]] QString value(QLatin1StringView attribute) const
    {
        return attributeOf(attributes, attribute);
    }
    [[nodiscard]] QString xmlId() const
    {
        return xmlIdOf(attributes);
    }
    /// An attribute of either of the two namespaces FRUS has used for its own.
    [[nodiscard]] QString frus(QLatin1StringView attribute) const;
};

/// Receives a document in the order of its text.
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;
    /// A failure stops the reading and is handed on.
    virtual Result<void> startElement(const StartTag &tag) = 0;
    /// \a offset is behind its `>`.
    virtual void endElement(qint64 offset) = 0;
    virtual void characters(QStringView text) = 0;
};

/// What the bytes themselves were.
struct XmlReading {
    QString sha256; ///< of the bytes, lower-case hexadecimal
    qint64 bytes = 0;
};

/// Reads XML that is not trusted, piece by piece, from where \a device stands to its end. Refused, each with a
/// sentence that names \a fileName: an empty or overlong file (512 MiB), compressed data, text that is
/// not XML, HTML, a NUL, a document type declaration (and with it every entity but XML's own five),
/// bytes that are not in the encoding the file claims, XML that is not well-formed or breaks off, more
/// than 500 elements inside one another or 5,000,000 in all, more than 1,000 attributes on one, names over 200 characters,
/// a tag or comment over 1 MiB, more than 32 MiB of text without a tag.
[[nodiscard]] Result<XmlReading> readXml(QIODevice &device, const QString &fileName,
                                         const ProgressSink &progress, XmlHandler &handler);

} // namespace Chancery::Import
