-- phones_by_start answers for whole numbers too (text_pattern_ops holds the plain equality): one index less to fill at each import.
drop index phones_account_id_number_idx;
