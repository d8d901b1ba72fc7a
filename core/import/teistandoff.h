// SPDX-FileCopyrightText: 2026 The Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/draft.h"
#include "teioddities.h"
#include "teirecord.h"

#include <QHash>
#include <QSet>

namespace Chancery::Import
{

/// Takes up the records of a `standOff` one by one: parties (`org`), persons, relations, events,
/// annotations, and the taxonomies of the header that become editorial tags. Records point at each other
/// by id and may come in any order; what needs the whole volume waits for the reader.
class StandOff
{
public:
    StandOff(VolumeDraft &draft, Oddities &oddities);

    /// Whether an element of this name is a record to be handed to add().
    [[nodiscard]] static bool isRecord(const QString &name);
    void add(const Record &record);
    /// The taxonomies "issues" and "stances" of the header.
    void addTaxonomies(const Record &header);

    struct Relation {
        QStringList persons; ///< xml:ids
        QStringList documents; ///< xml:ids
        Participation role = Participation::Participant;
    };
    [[nodiscard]] const std::vector<Relation> &relations() const
    {
        return m_relations;
    }
    /// Why a `ref` leads where it leads, by its xml:id.
    [[nodiscard]] const QHash<QString, QString> &reasons() const
    {
        return m_reasons;
    }
    /// Whether an id is that of an organisation; those of `@type="body"` are no parties.
    [[nodiscard]] bool isOrganisation(const QString &id) const
    {
        return m_organisations.contains(id);
    }

private:
    void addParty(const Record &record);
    void addPerson(const Record &record);
    void addRelation(const Record &record);
    void addEvent(const Record &record);
    void addAnnotation(const Record &record);
    void addReasons(const Record &record);

    VolumeDraft &m_draft;
    Oddities &m_oddities;
    std::vector<Relation> m_relations;
    QHash<QString, QString> m_reasons;
    QSet<QString> m_organisations;
};

} // namespace Chancery::Import
