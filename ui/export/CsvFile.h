// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/export/OperationFile.h"

namespace qorgan::ui {

/// Operations as a table that Excel opens with the settings of Kazakhstan: UTF-8, semicolons,
/// decimal commas.
/// @source RFC 4180
class CsvFile final : public OperationFile
{
public:
    explicit CsvFile(FileFacts facts)
        : m_facts(std::move(facts))
    {
    }

    void add(QIODevice &file, const QList<vault::StoredOperation> &operations) override;
    void finish(QIODevice &, const std::atomic_bool &) override {}

private:
    FileFacts m_facts;
    bool m_hasHead = false;
};

} // namespace qorgan::ui
